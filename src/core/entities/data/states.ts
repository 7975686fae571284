/**
 * States in English: members and observers of the United Nations, and the usual others.
 *
 * One a line: `id | name | other names | adjectives | capital | seats of its government`, several of one
 * kind separated by `;`. The id is the ISO 3166-1 code (own ones have more letters), shared by all languages:
 * another language is another table of this shape. A capital counts as the state only where the sentence
 * makes it act; a seat ("Kremlin") always does. Adjectives are never mentions of their own.
 */
export const STATES = `
af|Afghanistan|Islamic Republic of Afghanistan|Afghan|Kabul|
al|Albania|Republic of Albania|Albanian|Tirana|
dz|Algeria|People's Democratic Republic of Algeria|Algerian|Algiers|
ad|Andorra|Principality of Andorra|Andorran||
ao|Angola|Republic of Angola|Angolan|Luanda|
ag|Antigua and Barbuda||Antiguan||
ar|Argentina|Argentine Republic|Argentine;Argentinian|Buenos Aires|Casa Rosada
am|Armenia|Republic of Armenia|Armenian|Yerevan|
au|Australia|Commonwealth of Australia|Australian|Canberra|
at|Austria|Republic of Austria|Austrian|Vienna|
az|Azerbaijan|Republic of Azerbaijan|Azerbaijani;Azeri|Baku|
bs|Bahamas|Commonwealth of the Bahamas|Bahamian|Nassau|
bh|Bahrain|Kingdom of Bahrain|Bahraini|Manama|
bd|Bangladesh|People's Republic of Bangladesh|Bangladeshi|Dhaka|
bb|Barbados||Barbadian|Bridgetown|
by|Belarus|Republic of Belarus|Belarusian;Belarussian|Minsk|
be|Belgium|Kingdom of Belgium|Belgian|Brussels|
bz|Belize||Belizean|Belmopan|
bj|Benin|Republic of Benin|Beninese|Porto-Novo|
bt|Bhutan|Kingdom of Bhutan|Bhutanese|Thimphu|
bo|Bolivia|Plurinational State of Bolivia;Bolivia (Plurinational State of)|Bolivian|La Paz|
ba|Bosnia and Herzegovina|Bosnia-Herzegovina;Bosnia;BiH|Bosnian|Sarajevo|
bw|Botswana|Republic of Botswana|Botswanan|Gaborone|
br|Brazil|Federative Republic of Brazil|Brazilian|Brasilia;Brasília|Itamaraty;Planalto
bn|Brunei|Brunei Darussalam|Bruneian|Bandar Seri Begawan|
bg|Bulgaria|Republic of Bulgaria|Bulgarian|Sofia|
bf|Burkina Faso||Burkinabe;Burkinabè|Ouagadougou|
bi|Burundi|Republic of Burundi|Burundian|Bujumbura;Gitega|
cv|Cabo Verde|Cape Verde;Republic of Cabo Verde|Cabo Verdean;Cape Verdean|Praia|
kh|Cambodia|Kingdom of Cambodia|Cambodian|Phnom Penh|
cm|Cameroon|Republic of Cameroon|Cameroonian|Yaoundé;Yaounde|
ca|Canada|Government of Canada|Canadian|Ottawa|
cf|Central African Republic|?CAR|Central African|Bangui|
td|Chad|Republic of Chad|Chadian|N'Djamena|
cl|Chile|Republic of Chile|Chilean|Santiago|La Moneda
cn|China|People's Republic of China;PRC;PR China;Mainland China|Chinese|Beijing|Zhongnanhai
co|Colombia|Republic of Colombia|Colombian|Bogotá;Bogota|Casa de Nariño
km|Comoros|Union of the Comoros|Comorian|Moroni|
cg|Republic of the Congo|Congo-Brazzaville;Republic of Congo||Brazzaville|
cd|Democratic Republic of the Congo|DRC;DR Congo;Democratic Republic of Congo;Congo-Kinshasa;Zaire;Congo|Congolese|Kinshasa|
ck|Cook Islands||Cook Islander|Rarotonga|
cr|Costa Rica|Republic of Costa Rica|Costa Rican|San José|
ci|Côte d'Ivoire|Ivory Coast;Cote d'Ivoire|Ivorian|Abidjan;Yamoussoukro|
hr|Croatia|Republic of Croatia|Croatian|Zagreb|
cu|Cuba|Republic of Cuba|Cuban|Havana|
cy|Cyprus|Republic of Cyprus|Cypriot|Nicosia|
cz|Czechia|Czech Republic|Czech|Prague|
dk|Denmark|Kingdom of Denmark|Danish|Copenhagen|
dj|Djibouti|Republic of Djibouti|Djiboutian||
dm|Dominica|Commonwealth of Dominica||Roseau|
do|Dominican Republic||Dominican|Santo Domingo|
ec|Ecuador|Republic of Ecuador|Ecuadorian;Ecuadorean|Quito|
eg|Egypt|Arab Republic of Egypt|Egyptian|Cairo|
sv|El Salvador|Republic of El Salvador|Salvadoran;Salvadorean|San Salvador|
gq|Equatorial Guinea|Republic of Equatorial Guinea|Equatorial Guinean|Malabo|
er|Eritrea|State of Eritrea|Eritrean|Asmara|
ee|Estonia|Republic of Estonia|Estonian|Tallinn|
sz|Eswatini|Kingdom of Eswatini;Swaziland|Swazi|Mbabane|
et|Ethiopia|Federal Democratic Republic of Ethiopia|Ethiopian|Addis Ababa|
fj|Fiji|Republic of Fiji|Fijian|Suva|
fi|Finland|Republic of Finland|Finnish|Helsinki|
fr|France|French Republic|French|Paris|Élysée;Elysée;Elysee;Quai d'Orsay
ga|Gabon|Gabonese Republic|Gabonese|Libreville|
gm|Gambia|Republic of the Gambia|Gambian|Banjul|
ge|Georgia||Georgian|Tbilisi|
de|Germany|Federal Republic of Germany|German|Berlin;Bonn|
gh|Ghana|Republic of Ghana|Ghanaian|Accra|
gr|Greece|Hellenic Republic|Greek;Hellenic|Athens|
gl|Greenland||Greenlandic|Nuuk|
gd|Grenada||Grenadian||
gt|Guatemala|Republic of Guatemala|Guatemalan|Guatemala City|
gn|Guinea|Republic of Guinea|Guinean|Conakry|
gw|Guinea-Bissau|Republic of Guinea-Bissau|Bissau-Guinean|Bissau|
gy|Guyana|Co-operative Republic of Guyana|Guyanese|Georgetown|
ht|Haiti|Republic of Haiti|Haitian|Port-au-Prince|
va|Holy See|Vatican;Vatican City|Vatican||
hn|Honduras|Republic of Honduras|Honduran|Tegucigalpa|
hk|Hong Kong|Hong Kong SAR;HKSAR|Hong Kong||
hu|Hungary|Republic of Hungary|Hungarian|Budapest|
is|Iceland|Republic of Iceland|Icelandic|Reykjavik;Reykjavík|
in|India|Republic of India|Indian|New Delhi;Delhi|
id|Indonesia|Republic of Indonesia|Indonesian|Jakarta|
ir|Iran|Islamic Republic of Iran;Iran (Islamic Republic of)|Iranian|Tehran;Teheran|
iq|Iraq|Republic of Iraq|Iraqi|Baghdad|
ie|Ireland|Republic of Ireland|Irish|Dublin|
il|Israel|State of Israel|Israeli|Jerusalem;Tel Aviv|
it|Italy|Italian Republic|Italian|Rome|Palazzo Chigi;Farnesina
jm|Jamaica||Jamaican|Kingston|
jp|Japan||Japanese|Tokyo|Kantei
jo|Jordan|Hashemite Kingdom of Jordan|Jordanian|Amman|
kz|Kazakhstan|Republic of Kazakhstan|Kazakh;Kazakhstani|Astana;Nur-Sultan|Akorda
ke|Kenya|Republic of Kenya|Kenyan|Nairobi|
ki|Kiribati|Republic of Kiribati|I-Kiribati|Tarawa|
xk|Kosovo|Republic of Kosovo|Kosovan;Kosovar|Pristina;Prishtina|
kw|Kuwait|State of Kuwait|Kuwaiti|Kuwait City|
kg|Kyrgyzstan|Kyrgyz Republic|Kyrgyz|Bishkek|
la|Laos|Lao People's Democratic Republic;Lao PDR|Lao;Laotian|Vientiane|
lv|Latvia|Republic of Latvia|Latvian|Riga|
lb|Lebanon|Lebanese Republic|Lebanese|Beirut|
ls|Lesotho|Kingdom of Lesotho|Basotho|Maseru|
lr|Liberia|Republic of Liberia|Liberian|Monrovia|
ly|Libya|State of Libya;Libyan Arab Jamahiriya|Libyan|Tripoli|
li|Liechtenstein|Principality of Liechtenstein|Liechtenstein|Vaduz|
lt|Lithuania|Republic of Lithuania|Lithuanian|Vilnius|
lu|Luxembourg|Grand Duchy of Luxembourg|Luxembourgish||
mo|Macao|Macau;Macao SAR|Macanese||
mg|Madagascar|Republic of Madagascar|Malagasy|Antananarivo|
mw|Malawi|Republic of Malawi|Malawian|Lilongwe|
my|Malaysia||Malaysian|Kuala Lumpur|Putrajaya
mv|Maldives|Republic of Maldives|Maldivian|Malé|
ml|Mali|Republic of Mali|Malian|Bamako|
mt|Malta|Republic of Malta|Maltese|Valletta|
mh|Marshall Islands|Republic of the Marshall Islands|Marshallese|Majuro|
mr|Mauritania|Islamic Republic of Mauritania|Mauritanian|Nouakchott|
mu|Mauritius|Republic of Mauritius|Mauritian|Port Louis|
mx|Mexico|United Mexican States|Mexican|Mexico City|Los Pinos
fm|Micronesia|Federated States of Micronesia|Micronesian|Palikir|
md|Republic of Moldova|Moldova|Moldovan|Chisinau;Chișinău;Chişinău|
mc|Monaco|Principality of Monaco|Monegasque||
mn|Mongolia||Mongolian|Ulaanbaatar;Ulan Bator|
me|Montenegro||Montenegrin|Podgorica|
ma|Morocco|Kingdom of Morocco|Moroccan|Rabat|
mz|Mozambique|Republic of Mozambique|Mozambican|Maputo|
mm|Myanmar|Republic of the Union of Myanmar;Burma|Burmese;Myanmar|Naypyidaw;Nay Pyi Taw;Yangon;Rangoon|
na|Namibia|Republic of Namibia|Namibian|Windhoek|
nr|Nauru|Republic of Nauru|Nauruan||
np|Nepal|Federal Democratic Republic of Nepal|Nepalese;Nepali|Kathmandu|
nl|Netherlands|Kingdom of the Netherlands;Holland|Dutch|The Hague;Amsterdam|Binnenhof
nz|New Zealand|Aotearoa New Zealand|New Zealand|Wellington|Beehive
ni|Nicaragua|Republic of Nicaragua|Nicaraguan|Managua|
ne|Niger|Republic of the Niger|Nigerien|Niamey|
ng|Nigeria|Federal Republic of Nigeria|Nigerian|Abuja;Lagos|Aso Rock
nu|Niue||Niuean||
kp|North Korea|Democratic People's Republic of Korea;DPRK|North Korean|Pyongyang|
mk|North Macedonia|Republic of North Macedonia;Former Yugoslav Republic of Macedonia;FYROM;Macedonia|Macedonian|Skopje|
no|Norway|Kingdom of Norway|Norwegian|Oslo|
om|Oman|Sultanate of Oman|Omani|Muscat|
pk|Pakistan|Islamic Republic of Pakistan|Pakistani|Islamabad|
pw|Palau|Republic of Palau|Palauan||
ps|State of Palestine|Palestine|Palestinian|Ramallah|
pa|Panama|Republic of Panama|Panamanian|Panama City|
pg|Papua New Guinea|?PNG;Independent State of Papua New Guinea|Papua New Guinean|Port Moresby|
py|Paraguay|Republic of Paraguay|Paraguayan|Asunción;Asuncion|
pe|Peru|Republic of Peru|Peruvian|Lima|
ph|Philippines|Republic of the Philippines|Philippine;Filipino|Manila|Malacañang;Malacanang
pl|Poland|Republic of Poland|Polish|Warsaw|
pt|Portugal|Portuguese Republic|Portuguese|Lisbon|
pr|Puerto Rico||Puerto Rican||
qa|Qatar|State of Qatar|Qatari|Doha|
ro|Romania||Romanian|Bucharest|
ru|Russia|Russian Federation|Russian|Moscow|Kremlin
rw|Rwanda|Republic of Rwanda|Rwandan|Kigali|
kn|Saint Kitts and Nevis|St. Kitts and Nevis;St Kitts and Nevis|||
lc|Saint Lucia|St. Lucia;St Lucia|Saint Lucian|Castries|
vc|Saint Vincent and the Grenadines|St. Vincent and the Grenadines;St Vincent and the Grenadines|Vincentian|Kingstown|
ws|Samoa|Independent State of Samoa|Samoan|Apia|
sm|San Marino|Republic of San Marino|Sammarinese||
st|São Tomé and Príncipe|Sao Tome and Principe||São Tomé|
sa|Saudi Arabia|Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian|Riyadh|
sadr|Saharawi Arab Democratic Republic|Sahrawi Arab Democratic Republic;SADR;Saharawi Republic;Sahrawi Republic|Saharawi;Sahrawi||
sn|Senegal|Republic of Senegal|Senegalese|Dakar|
rs|Serbia|Republic of Serbia|Serbian|Belgrade|
sc|Seychelles|Republic of Seychelles|Seychellois|Victoria|
sl|Sierra Leone|Republic of Sierra Leone|Sierra Leonean|Freetown|
sg|Singapore|Republic of Singapore|Singaporean||
sk|Slovakia|Slovak Republic|Slovak|Bratislava|
si|Slovenia|Republic of Slovenia|Slovenian|Ljubljana|
sb|Solomon Islands||Solomon Islander|Honiara|
so|Somalia|Federal Republic of Somalia|Somali|Mogadishu|Villa Somalia
xs|Somaliland|Republic of Somaliland|Somalilander|Hargeisa|
za|South Africa|Republic of South Africa;?RSA|South African|Pretoria;Cape Town|Union Buildings
kr|Republic of Korea|South Korea;ROK;Korea|South Korean;Korean|Seoul|Blue House
ss|South Sudan|Republic of South Sudan|South Sudanese|Juba|
su|Soviet Union|USSR;Union of Soviet Socialist Republics|Soviet||
es|Spain|Kingdom of Spain|Spanish|Madrid|Moncloa
lk|Sri Lanka|Democratic Socialist Republic of Sri Lanka|Sri Lankan|Colombo|
sd|Sudan|Republic of the Sudan|Sudanese|Khartoum|
sr|Suriname|Republic of Suriname|Surinamese|Paramaribo|
se|Sweden|Kingdom of Sweden|Swedish|Stockholm|
ch|Switzerland|Swiss Confederation|Swiss|Bern;Berne|
sy|Syria|Syrian Arab Republic|Syrian|Damascus|
tw|Taiwan|Republic of China;Chinese Taipei|Taiwanese|Taipei|
tj|Tajikistan|Republic of Tajikistan|Tajik;Tajikistani|Dushanbe|
tz|Tanzania|United Republic of Tanzania|Tanzanian|Dodoma;Dar es Salaam|
th|Thailand|Kingdom of Thailand|Thai|Bangkok|
tl|Timor-Leste|East Timor;Democratic Republic of Timor-Leste|Timorese;East Timorese|Dili|
tg|Togo|Togolese Republic|Togolese|Lomé;Lome|
to|Tonga|Kingdom of Tonga|Tongan||
tt|Trinidad and Tobago|Republic of Trinidad and Tobago|Trinidadian|Port of Spain|
tn|Tunisia|Republic of Tunisia|Tunisian|Tunis|
tr|Türkiye|Turkey;Turkiye;Republic of Türkiye;Republic of Turkey|Turkish|Ankara|
tm|Turkmenistan||Turkmen|Ashgabat|
tv|Tuvalu||Tuvaluan|Funafuti|
ug|Uganda|Republic of Uganda|Ugandan|Kampala|
ua|Ukraine||Ukrainian|Kyiv;Kiev|Bankova
ae|United Arab Emirates|UAE;U.A.E.|Emirati|Abu Dhabi|
gb|United Kingdom|UK;U.K.;Great Britain;Britain;United Kingdom of Great Britain and Northern Ireland;HM Government|British|London|Downing Street;Whitehall;No 10;Number 10
us|United States|United States of America;US;U.S.;USA;U.S.A.;U S|American;US;U.S.|Washington|
uy|Uruguay|Oriental Republic of Uruguay|Uruguayan|Montevideo|
uz|Uzbekistan|Republic of Uzbekistan|Uzbek;Uzbekistani|Tashkent|
vu|Vanuatu|Republic of Vanuatu|Ni-Vanuatu|Port Vila|
ve|Venezuela|Bolivarian Republic of Venezuela;Venezuela (Bolivarian Republic of)|Venezuelan|Caracas|Miraflores
vn|Vietnam|Viet Nam;Socialist Republic of Vietnam;Socialist Republic of Viet Nam|Vietnamese|Hanoi|
eh|Western Sahara||||
ye|Yemen|Republic of Yemen|Yemeni|Sanaa;Sana'a|
yu|Yugoslavia|Federal Republic of Yugoslavia;?FRY|Yugoslav||
zm|Zambia|Republic of Zambia|Zambian|Lusaka|
zw|Zimbabwe|Republic of Zimbabwe|Zimbabwean|Harare|
`;

/** Names that hold a state's name and mean no actor: seas, regions, rivers. The longest name wins, so these stop it. */
export const PLACES = `West Bank;Gaza Strip;Left Bank;Right Bank;South China Sea;East China Sea;Sea of Japan;Gulf of Guinea;Gulf of Mexico;Gulf of Oman;Gulf of Panama;New Mexico;South Georgia;Lake Chad Basin;Lake Chad;Niger Delta;Niger River;Jordan Valley;Jordan River;River Jordan;Congo River;Congo Basin;Panama Canal;Northern Ireland;New South Wales;Korean Peninsula;West Timor;Inner Mongolia;Persian Gulf;Strait of Hormuz;Washington Treaty;Washington Consensus;Washington DC;Washington D.C.;Washington State;Washington Post;Moscow Times;Kyiv Independent;Jakarta Post;Jerusalem Post;Vienna Convention;Geneva Convention;Geneva Conventions;Paris Agreement;Kyoto Protocol;Abraham Accords;Oslo Accords;Dayton Peace Agreement;Minsk Agreements;China Daily;China Sea;Mexico City;Kuwait City;Panama City;Guatemala City;Vatican Bank;Mali Empire;Latin America;North America;South America;Central America;Guinea worm;Jordan Times;Turkey red;Cuba libre;Bay of Bengal;Gulf of Aden;Gulf of Thailand;Gulf of Finland;Georgia Tech;German Bight;Republic of Ireland Act;Great Britain and Northern Ireland`;
