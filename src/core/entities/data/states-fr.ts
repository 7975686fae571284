/**
 * States in French; the shape and the ids are those of states.ts: `id | name | other names | adjectives | capital |
 * seats`, several of one kind separated by `;`. An adjective stands in the masculine singular; its other forms follow
 * a rule, those that do not stand after it with a comma ("grec,grecque"). Names written alike in both languages and
 * without an adjective of their own (Fidji's "fidjien" is one) need no row: states.ts has them.
 */
export const FRENCH_STATES = `
af|Afghanistan||afghan|Kaboul
al|Albanie||albanais|Tirana
dz|Algérie||algérien|Alger
ad|Andorre||andorran
ao|Angola||angolais|Luanda
ag|Antigua-et-Barbuda
ar|Argentine||argentin|Buenos Aires
am|Arménie||arménien|Erevan
au|Australie||australien|Canberra
at|Autriche||autrichien|Vienne
az|Azerbaïdjan||azerbaïdjanais;azéri|Bakou
bh|Bahreïn||bahreïni|Manama
bd|Bangladesh||bangladais|Dacca
bb|Barbade||barbadien
by|Bélarus|Biélorussie|bélarussien;biélorusse|Minsk
be|Belgique||belge|Bruxelles
bz|Belize||bélizien
bj|Bénin||béninois|Porto-Novo
bt|Bhoutan||bhoutanais|Thimphou
bo|Bolivie||bolivien|La Paz
ba|Bosnie-Herzégovine|Bosnie|bosnien|Sarajevo
bw|Botswana||botswanais|Gaborone
br|Brésil||brésilien|Brasilia
bn|Brunéi|Brunéi Darussalam
bg|Bulgarie||bulgare|Sofia
bf|Burkina Faso||burkinabè,burkinabè|Ouagadougou
bi|Burundi||burundais|Bujumbura;Gitega
kh|Cambodge||cambodgien|Phnom Penh
cm|Cameroun||camerounais|Yaoundé
ca|Canada||canadien|Ottawa
cv|Cap-Vert|Cabo Verde|cap-verdien|Praia
cf|République centrafricaine|Centrafrique;RCA|centrafricain|Bangui
td|Tchad||tchadien|N'Djamena
cl|Chili||chilien|Santiago
cn|Chine|République populaire de Chine|chinois|Pékin
cy|Chypre||chypriote|Nicosie
co|Colombie||colombien|Bogota
km|Comores||comorien|Moroni
cg|Congo|République du Congo;Congo-Brazzaville|congolais|Brazzaville
cd|République démocratique du Congo|RDC|congolais|Kinshasa
ck|Îles Cook
cr|Costa Rica||costaricain|San José
ci|Côte d'Ivoire||ivoirien|Abidjan;Yamoussoukro
hr|Croatie||croate|Zagreb
cu|Cuba||cubain|La Havane
cz|Tchéquie|République tchèque|tchèque|Prague
dk|Danemark||danois|Copenhague
dj|Djibouti||djiboutien
dm|Dominique
do|République dominicaine||dominicain|Saint-Domingue
ec|Équateur||équatorien|Quito
eg|Égypte||égyptien|Le Caire
sv|El Salvador|Salvador|salvadorien
gq|Guinée équatoriale||équato-guinéen|Malabo
er|Érythrée||érythréen|Asmara
ee|Estonie||estonien|Tallinn
sz|Eswatini
et|Éthiopie||éthiopien|Addis-Abeba
fj|Fidji||fidjien|Suva
fi|Finlande||finlandais|Helsinki
fr|France|République française|français|Paris|Élysée;Quai d'Orsay;Matignon
ga|Gabon||gabonais|Libreville
gm|Gambie||gambien|Banjul
ge|Géorgie||géorgien|Tbilissi
de|Allemagne|République fédérale d'Allemagne|allemand|Berlin
gh|Ghana||ghanéen|Accra
gr|Grèce||grec,grecque|Athènes
gl|Groenland||groenlandais|Nuuk
gd|Grenade
gt|Guatemala||guatémaltèque
gn|Guinée||guinéen|Conakry
gw|Guinée-Bissau||bissau-guinéen|Bissau
gy|Guyana||guyanien|Georgetown
ht|Haïti||haïtien|Port-au-Prince
va|Saint-Siège|Vatican
hn|Honduras||hondurien|Tegucigalpa
hu|Hongrie||hongrois|Budapest
is|Islande||islandais|Reykjavik
in|Inde||indien|New Delhi
id|Indonésie||indonésien|Jakarta
ir|Iran|République islamique d'Iran|iranien|Téhéran
iq|Iraq|Irak|iraquien;irakien|Bagdad
ie|Irlande||irlandais|Dublin
il|Israël||israélien|Jérusalem
it|Italie||italien|Rome
jm|Jamaïque||jamaïcain|Kingston
jp|Japon||japonais|Tokyo
jo|Jordanie||jordanien|Amman
kz|Kazakhstan||kazakh|Astana
ke|Kenya||kényan|Nairobi
ki|Kiribati
xk|Kosovo||kosovar|Pristina
kw|Koweït||koweïtien|Koweït
kg|Kirghizistan||kirghize|Bichkek
la|Laos|République démocratique populaire lao|laotien|Vientiane
lv|Lettonie||letton,lettone|Riga
lb|Liban||libanais|Beyrouth
ls|Lesotho
lr|Libéria|Liberia|libérien|Monrovia
ly|Libye||libyen|Tripoli
li|Liechtenstein
lt|Lituanie||lituanien|Vilnius
lu|Luxembourg||luxembourgeois|Luxembourg
mg|Madagascar||malgache|Antananarivo
mw|Malawi||malawite|Lilongwe
my|Malaisie||malaisien|Kuala Lumpur
mv|Maldives||maldivien|Malé
ml|Mali||malien|Bamako
mt|Malte||maltais|La Valette
mh|Îles Marshall
mr|Mauritanie||mauritanien|Nouakchott
mu|Maurice||mauricien|Port-Louis
mx|Mexique||mexicain|Mexico
fm|Micronésie|États fédérés de Micronésie|micronésien
md|République de Moldova|Moldavie;Moldova|moldave|Chisinau
mc|Monaco||monégasque
mn|Mongolie||mongol|Oulan-Bator
me|Monténégro||monténégrin|Podgorica
ma|Maroc||marocain|Rabat
mz|Mozambique||mozambicain|Maputo
mm|Myanmar|Birmanie|birman|Naypyidaw
na|Namibie||namibien|Windhoek
np|Népal||népalais|Katmandou
nl|Pays-Bas|Royaume des Pays-Bas|néerlandais|La Haye
nz|Nouvelle-Zélande||néo-zélandais|Wellington
ni|Nicaragua||nicaraguayen|Managua
ne|Niger||nigérien|Niamey
ng|Nigéria|Nigeria|nigérian|Abuja
kp|Corée du Nord|République populaire démocratique de Corée;RPDC|nord-coréen|Pyongyang
mk|Macédoine du Nord||macédonien|Skopje
no|Norvège||norvégien|Oslo
om|Oman||omanais|Mascate
pk|Pakistan||pakistanais|Islamabad
ps|État de Palestine|Palestine|palestinien|Ramallah
pa|Panama||panaméen
pg|Papouasie-Nouvelle-Guinée
py|Paraguay||paraguayen|Asuncion
pe|Pérou||péruvien|Lima
ph|Philippines||philippin|Manille
pl|Pologne||polonais|Varsovie
pt|Portugal||portugais|Lisbonne
qa|Qatar||qatarien;qatari|Doha
ro|Roumanie||roumain|Bucarest
ru|Russie|Fédération de Russie|russe|Moscou|Kremlin
rw|Rwanda||rwandais|Kigali
kn|Saint-Kitts-et-Nevis
lc|Sainte-Lucie
vc|Saint-Vincent-et-les-Grenadines
ws|Samoa||samoan
sm|Saint-Marin
st|Sao Tomé-et-Principe
sa|Arabie saoudite|Royaume d'Arabie saoudite|saoudien|Riyad
sadr|République arabe sahraouie démocratique|RASD|sahraoui
sn|Sénégal||sénégalais|Dakar
rs|Serbie||serbe|Belgrade
sc|Seychelles||seychellois|Victoria
sl|Sierra Leone||sierra-léonais|Freetown
sg|Singapour||singapourien|Singapour
sk|Slovaquie||slovaque|Bratislava
si|Slovénie||slovène|Ljubljana
sb|Îles Salomon
so|Somalie||somalien|Mogadiscio
za|Afrique du Sud||sud-africain|Pretoria
kr|République de Corée|Corée du Sud|sud-coréen|Séoul
ss|Soudan du Sud||sud-soudanais|Djouba
su|Union soviétique|URSS|soviétique
es|Espagne||espagnol|Madrid
lk|Sri Lanka||sri-lankais|Colombo
sd|Soudan||soudanais|Khartoum
sr|Suriname||surinamais
se|Suède||suédois|Stockholm
ch|Suisse|Confédération suisse|suisse|Berne
sy|Syrie|République arabe syrienne|syrien|Damas
tw|Taïwan||taïwanais|Taipei
tj|Tadjikistan||tadjik|Douchanbé
tz|Tanzanie|République-Unie de Tanzanie|tanzanien|Dodoma
th|Thaïlande||thaïlandais|Bangkok
tl|Timor-Leste|Timor oriental|timorais|Dili
tg|Togo||togolais|Lomé
to|Tonga
tt|Trinité-et-Tobago
tn|Tunisie||tunisien|Tunis
tr|Türkiye|Turquie|turc,turque|Ankara
tm|Turkménistan||turkmène|Achgabat
ug|Ouganda||ougandais|Kampala
ua|Ukraine||ukrainien|Kyiv;Kiev
ae|Émirats arabes unis|EAU|émirien|Abou Dhabi
gb|Royaume-Uni|Grande-Bretagne|britannique|Londres|Downing Street
us|États-Unis|États-Unis d'Amérique|américain|Washington|Maison-Blanche;Maison Blanche;Pentagone
uy|Uruguay||uruguayen|Montevideo
uz|Ouzbékistan||ouzbek,ouzbèke|Tachkent
vu|Vanuatu||vanuatuan
ve|Venezuela||vénézuélien|Caracas
vn|Viet Nam|Vietnam|vietnamien|Hanoï
eh|Sahara occidental||sahraoui
ye|Yémen||yéménite|Sanaa
yu|Yougoslavie||yougoslave
zm|Zambie||zambien|Lusaka
zw|Zimbabwe||zimbabwéen|Harare
`;

/** Names that hold a state's name and mean no actor, in French. */
export const FRENCH_PLACES =
  'Afrique australe;Mer de Chine méridionale;mer de Chine méridionale;Golfe de Guinée;golfe de Guinée;Amérique latine;Amérique du Nord;Amérique du Sud;Cisjordanie;Bande de Gaza;bande de Gaza;Irlande du Nord;Accord de Paris;accord de Paris;Accords de Paris;Convention de Genève;Conventions de Genève;Convention de Vienne;Protocole de Kyoto;Lac Tchad;lac Tchad;Bassin du lac Tchad;bassin du lac Tchad;Club de Paris;Traité de Rome;Traité de Washington';
