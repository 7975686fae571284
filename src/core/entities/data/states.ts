/**
 * States in English: members and observers of the United Nations, and the usual others.
 *
 * One a line: `id | name | other names | adjectives | capital | seats of its government`, several of one
 * kind separated by `;`. The id is the ISO 3166-1 code (own ones have more letters), shared by all languages:
 * another language is another table of this shape. A capital counts as the state only where the sentence
 * makes it act; a seat ("Kremlin") always does. Adjectives are never mentions of their own.
 * Among the other names, R stands for "Republic of" and the name, RT for "Republic of the", K for "Kingdom of".
 */
export const STATES = `
af|Afghanistan|Islamic Republic of Afghanistan|Afghan|Kabul
al|Albania|R|Albanian|Tirana
dz|Algeria|People's Democratic Republic of Algeria|Algerian|Algiers
ad|Andorra|Principality of Andorra|Andorran
ao|Angola|R|Angolan|Luanda
ag|Antigua and Barbuda||Antiguan
ar|Argentina|Argentine Republic|Argentine;Argentinian|Buenos Aires|Casa Rosada
am|Armenia|R|Armenian|Yerevan
au|Australia|Commonwealth of Australia|Australian|Canberra
at|Austria|R|Austrian|Vienna
az|Azerbaijan|R|Azerbaijani;Azeri|Baku
bs|Bahamas|Commonwealth of the Bahamas|Bahamian|Nassau
bh|Bahrain|K|Bahraini|Manama
bd|Bangladesh|People's Republic of Bangladesh|Bangladeshi|Dhaka
bb|Barbados||Barbadian|Bridgetown
by|Belarus|R|Belarusian;Belarussian|Minsk
be|Belgium|K|Belgian|Brussels
bz|Belize||Belizean|Belmopan
bj|Benin|R|Beninese|Porto-Novo
bt|Bhutan|K|Bhutanese|Thimphu
bo|Bolivia|Plurinational State of Bolivia;Bolivia (Plurinational State of)|Bolivian|La Paz
ba|Bosnia and Herzegovina|Bosnia-Herzegovina;Bosnia;BiH|Bosnian|Sarajevo
bw|Botswana|R|Botswanan|Gaborone
br|Brazil|Federative Republic of Brazil|Brazilian|Brasilia|Itamaraty;Planalto
bn|Brunei|Brunei Darussalam|Bruneian|Bandar Seri Begawan
bg|Bulgaria|R|Bulgarian|Sofia
bf|Burkina Faso||Burkinabe;Burkinabè|Ouagadougou
bi|Burundi|R|Burundian|Bujumbura;Gitega
cv|Cabo Verde|Cape Verde;R|Cabo Verdean;Cape Verdean|Praia
kh|Cambodia|K|Cambodian|Phnom Penh
cm|Cameroon|R|Cameroonian|Yaoundé
ca|Canada|Government of Canada|Canadian|Ottawa
cf|Central African Republic|?CAR|Central African|Bangui
td|Chad|R|Chadian|N'Djamena
cl|Chile|R|Chilean|Santiago|La Moneda
cn|China|People's Republic of China;PRC;PR China;Mainland China|Chinese|Beijing|Zhongnanhai
co|Colombia|R|Colombian|Bogotá|Casa de Nariño
km|Comoros|Union of the Comoros|Comorian|Moroni
cg|Republic of the Congo|Congo-Brazzaville;Republic of Congo||Brazzaville
cd|Democratic Republic of the Congo|DRC;DR Congo;Democratic Republic of Congo;Congo-Kinshasa;Zaire;Congo|Congolese|Kinshasa
ck|Cook Islands||Cook Islander|Rarotonga
cr|Costa Rica|R|Costa Rican|San José
ci|Côte d'Ivoire|Ivory Coast|Ivorian|Abidjan;Yamoussoukro
hr|Croatia|R|Croatian|Zagreb
cu|Cuba|R|Cuban|Havana
cy|Cyprus|R|Cypriot|Nicosia
cz|Czechia|Czech Republic|Czech|Prague
dk|Denmark|K|Danish|Copenhagen
dj|Djibouti|R|Djiboutian
dm|Dominica|Commonwealth of Dominica||Roseau
do|Dominican Republic||Dominican|Santo Domingo
ec|Ecuador|R|Ecuadorian;Ecuadorean|Quito
eg|Egypt|Arab Republic of Egypt|Egyptian|Cairo
sv|El Salvador|R|Salvadoran;Salvadorean|San Salvador
gq|Equatorial Guinea|R|Equatorial Guinean|Malabo
er|Eritrea|State of Eritrea|Eritrean|Asmara
ee|Estonia|R|Estonian|Tallinn
sz|Eswatini|K;Swaziland|Swazi|Mbabane
et|Ethiopia|Federal Democratic Republic of Ethiopia|Ethiopian|Addis Ababa
fj|Fiji|R|Fijian|Suva
fi|Finland|R|Finnish|Helsinki
fr|France|French Republic|French|Paris|Élysée;Elysée;Elysee;Quai d'Orsay
ga|Gabon|Gabonese Republic|Gabonese|Libreville
gm|Gambia|RT|Gambian|Banjul
ge|Georgia||Georgian|Tbilisi
de|Germany|Federal Republic of Germany|German|Berlin;Bonn
gh|Ghana|R|Ghanaian|Accra
gr|Greece|Hellenic Republic|Greek;Hellenic|Athens
gl|Greenland||Greenlandic|Nuuk
gd|Grenada||Grenadian
gt|Guatemala|R|Guatemalan|Guatemala City
gn|Guinea|R|Guinean|Conakry
gw|Guinea-Bissau|R|Bissau-Guinean|Bissau
gy|Guyana|Co-operative Republic of Guyana|Guyanese|Georgetown
ht|Haiti|R|Haitian|Port-au-Prince
va|Holy See|Vatican;Vatican City|Vatican
hn|Honduras|R|Honduran|Tegucigalpa
hk|Hong Kong|Hong Kong SAR;HKSAR|Hong Kong
hu|Hungary|R|Hungarian|Budapest
is|Iceland|R|Icelandic|Reykjavik
in|India|R|Indian|New Delhi;Delhi
id|Indonesia|R|Indonesian|Jakarta
ir|Iran|Islamic Republic of Iran;Iran (Islamic Republic of)|Iranian|Tehran;Teheran
iq|Iraq|R|Iraqi|Baghdad
ie|Ireland|R|Irish|Dublin
il|Israel|State of Israel|Israeli|Jerusalem;Tel Aviv
it|Italy|Italian Republic|Italian|Rome|Palazzo Chigi;Farnesina
jm|Jamaica||Jamaican|Kingston
jp|Japan||Japanese|Tokyo|Kantei
jo|Jordan|Hashemite Kingdom of Jordan|Jordanian|Amman
kz|Kazakhstan|R|Kazakh;Kazakhstani|Astana;Nur-Sultan|Akorda
ke|Kenya|R|Kenyan|Nairobi
ki|Kiribati|R|I-Kiribati|Tarawa
xk|Kosovo|R|Kosovan;Kosovar|Pristina;Prishtina
kw|Kuwait|State of Kuwait|Kuwaiti|Kuwait City
kg|Kyrgyzstan|Kyrgyz Republic|Kyrgyz|Bishkek
la|Laos|Lao People's Democratic Republic;Lao PDR|Lao;Laotian|Vientiane
lv|Latvia|R|Latvian|Riga
lb|Lebanon|Lebanese Republic|Lebanese|Beirut
ls|Lesotho|K|Basotho|Maseru
lr|Liberia|R|Liberian|Monrovia
ly|Libya|State of Libya;Libyan Arab Jamahiriya|Libyan|Tripoli
li|Liechtenstein|Principality of Liechtenstein|Liechtenstein|Vaduz
lt|Lithuania|R|Lithuanian|Vilnius
lu|Luxembourg|Grand Duchy of Luxembourg|Luxembourgish
mo|Macao|Macau;Macao SAR|Macanese
mg|Madagascar|R|Malagasy|Antananarivo
mw|Malawi|R|Malawian|Lilongwe
my|Malaysia||Malaysian|Kuala Lumpur|Putrajaya
mv|Maldives|R|Maldivian|Malé
ml|Mali|R|Malian|Bamako
mt|Malta|R|Maltese|Valletta
mh|Marshall Islands|RT|Marshallese|Majuro
mr|Mauritania|Islamic Republic of Mauritania|Mauritanian|Nouakchott
mu|Mauritius|R|Mauritian|Port Louis
mx|Mexico|United Mexican States|Mexican|Mexico City|Los Pinos
fm|Micronesia|Federated States of Micronesia|Micronesian|Palikir
md|Republic of Moldova|Moldova|Moldovan|Chisinau
mc|Monaco|Principality of Monaco|Monegasque
mn|Mongolia||Mongolian|Ulaanbaatar;Ulan Bator
me|Montenegro||Montenegrin|Podgorica
ma|Morocco|K|Moroccan|Rabat
mz|Mozambique|R|Mozambican|Maputo
mm|Myanmar|Republic of the Union of Myanmar;Burma|Burmese;Myanmar|Naypyidaw;Nay Pyi Taw;Yangon;Rangoon
na|Namibia|R|Namibian|Windhoek
nr|Nauru|R|Nauruan
np|Nepal|Federal Democratic Republic of Nepal|Nepalese;Nepali|Kathmandu
nl|Netherlands|Kingdom of the Netherlands;Holland|Dutch|The Hague;Amsterdam|Binnenhof
nz|New Zealand|Aotearoa New Zealand|New Zealand|Wellington|Beehive
ni|Nicaragua|R|Nicaraguan|Managua
ne|Niger|RT|Nigerien|Niamey
ng|Nigeria|Federal Republic of Nigeria|Nigerian|Abuja;Lagos|Aso Rock
nu|Niue||Niuean
kp|North Korea|Democratic People's Republic of Korea;DPRK|North Korean|Pyongyang
mk|North Macedonia|R;Former Yugoslav Republic of Macedonia;FYROM;Macedonia|Macedonian|Skopje
no|Norway|K|Norwegian|Oslo
om|Oman|Sultanate of Oman|Omani|Muscat
pk|Pakistan|Islamic Republic of Pakistan|Pakistani|Islamabad
pw|Palau|R|Palauan
ps|State of Palestine|Palestine|Palestinian|Ramallah
pa|Panama|R|Panamanian|Panama City
pg|Papua New Guinea|?PNG;Independent State of Papua New Guinea|Papua New Guinean|Port Moresby
py|Paraguay|R|Paraguayan|Asunción
pe|Peru|R|Peruvian|Lima
ph|Philippines|RT|Philippine;Filipino|Manila|Malacañang;Malacanang
pl|Poland|R|Polish|Warsaw
pt|Portugal|Portuguese Republic|Portuguese|Lisbon
pr|Puerto Rico||Puerto Rican
qa|Qatar|State of Qatar|Qatari|Doha
ro|Romania||Romanian|Bucharest
ru|Russia|Russian Federation|Russian|Moscow|Kremlin
rw|Rwanda|R|Rwandan|Kigali
kn|Saint Kitts and Nevis|St. Kitts and Nevis
lc|Saint Lucia|St. Lucia|Saint Lucian|Castries
vc|Saint Vincent and the Grenadines|St. Vincent and the Grenadines|Vincentian|Kingstown
ws|Samoa|Independent State of Samoa|Samoan|Apia
sm|San Marino|R|Sammarinese
st|São Tomé and Príncipe|||São Tomé
sa|Saudi Arabia|K;KSA|Saudi;Saudi Arabian|Riyadh
sadr|Saharawi Arab Democratic Republic|Sahrawi Arab Democratic Republic;SADR;Saharawi Republic;Sahrawi Republic|Saharawi;Sahrawi
sn|Senegal|R|Senegalese|Dakar
rs|Serbia|R|Serbian|Belgrade
sc|Seychelles|R|Seychellois|Victoria
sl|Sierra Leone|R|Sierra Leonean|Freetown
sg|Singapore|R|Singaporean
sk|Slovakia|Slovak Republic|Slovak|Bratislava
si|Slovenia|R|Slovenian|Ljubljana
sb|Solomon Islands||Solomon Islander|Honiara
so|Somalia|Federal Republic of Somalia|Somali|Mogadishu|Villa Somalia
xs|Somaliland|R|Somalilander|Hargeisa
za|South Africa|R;?RSA|South African|Pretoria;Cape Town|Union Buildings
kr|Republic of Korea|South Korea;ROK;Korea|South Korean;Korean|Seoul|Blue House
ss|South Sudan|R|South Sudanese|Juba
su|Soviet Union|USSR;Union of Soviet Socialist Republics|Soviet
es|Spain|K|Spanish|Madrid|Moncloa
lk|Sri Lanka|Democratic Socialist Republic of Sri Lanka|Sri Lankan|Colombo
sd|Sudan|RT|Sudanese|Khartoum
sr|Suriname|R|Surinamese|Paramaribo
se|Sweden|K|Swedish|Stockholm
ch|Switzerland|Swiss Confederation|Swiss|Bern;Berne
sy|Syria|Syrian Arab Republic|Syrian|Damascus
tw|Taiwan|Republic of China;Chinese Taipei|Taiwanese|Taipei
tj|Tajikistan|R|Tajik;Tajikistani|Dushanbe
tz|Tanzania|United Republic of Tanzania|Tanzanian|Dodoma;Dar es Salaam
th|Thailand|K|Thai|Bangkok
tl|Timor-Leste|East Timor;Democratic Republic of Timor-Leste|Timorese;East Timorese|Dili
tg|Togo|Togolese Republic|Togolese|Lomé
to|Tonga|K|Tongan
tt|Trinidad and Tobago|R|Trinidadian|Port of Spain
tn|Tunisia|R|Tunisian|Tunis
tr|Türkiye|Turkey;R;Republic of Turkey|Turkish|Ankara
tm|Turkmenistan||Turkmen|Ashgabat
tv|Tuvalu||Tuvaluan|Funafuti
ug|Uganda|R|Ugandan|Kampala
ua|Ukraine||Ukrainian|Kyiv;Kiev|Bankova
ae|United Arab Emirates|UAE;U.A.E.|Emirati|Abu Dhabi
gb|United Kingdom|UK;U.K.;Great Britain;Britain;United Kingdom of Great Britain and Northern Ireland;HM Government|British|London|Downing Street;Whitehall;No 10;Number 10
us|United States|United States of America;US;U.S.;USA;U.S.A.;U S|American;US;U.S.|Washington
uy|Uruguay|Oriental Republic of Uruguay|Uruguayan|Montevideo
uz|Uzbekistan|R|Uzbek;Uzbekistani|Tashkent
vu|Vanuatu|R|Ni-Vanuatu|Port Vila
ve|Venezuela|Bolivarian Republic of Venezuela;Venezuela (Bolivarian Republic of)|Venezuelan|Caracas|Miraflores
vn|Vietnam|Viet Nam;Socialist Republic of Vietnam;Socialist Republic of Viet Nam|Vietnamese|Hanoi
eh|Western Sahara
ye|Yemen|R|Yemeni|Sanaa;Sana'a
yu|Yugoslavia|Federal Republic of Yugoslavia;?FRY|Yugoslav
zm|Zambia|R|Zambian|Lusaka
zw|Zimbabwe|R|Zimbabwean|Harare
`;

/** Names that hold a state's name and mean no actor: seas, regions, rivers. The longest name wins, so these stop it. */
export const PLACES = `West Bank;Gaza Strip;Left Bank;Right Bank;South China Sea;East China Sea;Sea of Japan;Gulf of Guinea;Gulf of Mexico;Gulf of Oman;Gulf of Panama;New Mexico;South Georgia;Lake Chad Basin;Lake Chad;Niger Delta;Niger River;Jordan Valley;Jordan River;River Jordan;Congo River;Congo Basin;Panama Canal;Northern Ireland;New South Wales;Korean Peninsula;West Timor;Inner Mongolia;Persian Gulf;Strait of Hormuz;Washington Treaty;Washington Consensus;Washington DC;Washington D.C.;Washington State;Washington Post;Moscow Times;Kyiv Independent;Jakarta Post;Jerusalem Post;Vienna Convention;Geneva Convention;Geneva Conventions;Paris Agreement;Kyoto Protocol;Abraham Accords;Oslo Accords;Dayton Peace Agreement;Minsk Agreements;China Daily;China Sea;Mexico City;Kuwait City;Panama City;Guatemala City;Vatican Bank;Mali Empire;Latin America;North America;South America;Central America;Guinea worm;Jordan Times;Turkey red;Cuba libre;Bay of Bengal;Gulf of Aden;Gulf of Thailand;Gulf of Finland;Georgia Tech;German Bight;Republic of Ireland Act;Great Britain and Northern Ireland`;
