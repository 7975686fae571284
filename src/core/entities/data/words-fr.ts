/**
 * French words that tell what a capitalised run is, beside those of words.ts: titles, what stands around them, verbs
 * of those who act. Of the words for bodies and works only those are here that keep a name of a person from beginning.
 */

/** Forms of address. */
export const HONORIFICS =
  'M.;MM.;Mme;Mmes;Mlle;Dr;Pr;Me;Professeur;Professeure;S.E.;S.E.M.;Son Excellence;Leurs Excellences;Sa Majesté;Son Altesse;Son Altesse Royale;Monsieur;Madame;Messieurs;Mesdames;général;amiral;colonel;cheikh';

/**
 * Offices a person holds, one a line: forms in small letters, for French writes them so before a name, then `=` and
 * the office of words.ts that it is, where the table of people knows holders of it.
 */
export const OFFICES = `
président;présidente;ancien président;ancienne présidente=president
vice-président;vice-présidente
premier ministre;première ministre=prime minister
vice-premier ministre
chancelier;chancelière=chancellor
roi
reine
émir
prince héritier=crown prince
ministre des Affaires étrangères;chef de la diplomatie;cheffe de la diplomatie=foreign minister
ministre de la Défense;ministre des Armées=defence minister
ministre;ministre délégué;ministre déléguée;ministre d'État;vice-ministre
secrétaire d'État
secrétaire général;secrétaire générale=secretary general
secrétaire général adjoint;secrétaire générale adjointe
sous-secrétaire général;sous-secrétaire générale
directeur général;directrice générale=director general
directeur exécutif;directrice exécutive
haut représentant;haute représentante=high representative
haut-commissaire;haute-commissaire=high commissioner
représentant permanent;représentante permanente
représentant spécial;représentante spéciale
envoyé spécial;envoyée spéciale
ambassadeur;ambassadrice
commissaire;commissaire européen;commissaire européenne
gouverneur;gouverneure
maire
député;députée
sénateur;sénatrice
eurodéputé;eurodéputée
rapporteur;rapporteure;rapporteur spécial;rapporteuse spéciale
porte-parole
chef d'état-major
`;

/** Words before a name or after it in an apposition. */
export const ROLE_NOUNS =
  'président présidente ministre chef cheffe directeur directrice secrétaire représentant représentante envoyé envoyée ambassadeur ambassadrice porte-parole commissaire député députée sénateur sénatrice juge procureur procureure analyste chercheur chercheuse économiste historien historienne avocat avocate militant militante coordinateur coordinatrice';

/** Fields of work that a title goes on with: "des Affaires étrangères", "de la défense". */
export const FIELDS =
  'affaires étrangères européennes défense armées finances économie intérieur justice santé environnement écologie transition climat énergie commerce extérieur agriculture éducation culture travail transports industrie numérique coopération développement sécurité politique droits homme réfugiés sociales';

/** No name begins with these although a sentence may. */
export const NOT_NAMES =
  'Le La Les Un Une Des Du De Au Aux En Dans Par Pour Sur Sous Avec Sans Selon Entre Depuis Dès Après Avant Lors Vers Chez Contre Malgré Mais Et Ou Donc Or Ni Car Si Que Qui Quand Comme Ce Cet Cette Ces Il Elle Ils Elles On Nous Vous Je Son Sa Ses Leur Leurs Notre Nos Cela Ceci Tout Tous Toute Toutes Plus Moins Très Ainsi Aussi Enfin Ensuite Puis Cependant Toutefois Parmi Face Afin Concernant Quant Outre Grâce Suite Situation Mesures Ordre Contexte Annexe Partie Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche';

/** Heads of bodies, works and meetings: none is a name of a person. */
export const NO_PERSONS =
  'Agence Alliance Assemblée Association Autorité Banque Bureau Cabinet Centre Chambre Charte Comité Commission Communauté Communiqué Concept Conférence Conseil Convention Cour Déclaration Délégation Département Direction Document Fonds Fondation Forum Gouvernement Groupe Haut-Commissariat Institut Ligue Ministère Mission Mouvement Organisation Parlement Parti Plan Programme Protocole Pacte Rapport Résolution Réunion Secrétariat Sénat Service Session Sommet Stratégie Traité Tribunal Union État États';

/** Small words inside names. */
export const PERSON_PARTICLES = 'de du des d la le les von van der den bin ben el al da dos';

/** Verbs that only one who acts can have. */
export const ACTING_VERBS =
  'accepte accuse adopte annonce appelle appuie approuve attaque bloque condamne considère convient défend demande dénonce dépose envoie entend espère estime exige exprime impose insiste invite lance menace négocie nie offre ouvre participe plaide prévoit promet propose rappelle ratifie reconnaît refuse rejette renforce réclame réitère répond signe souhaite soutient suspend veut vote soutiennent veulent promettent conviennent a ont doit doivent peut peuvent sera seront';

/** Words of speaking. */
export const SPEAKING_VERBS =
  'déclare déclaré dit affirme affirmé annonce annoncé ajoute ajouté précise précisé souligne souligné rappelle rappelé estime estimé explique expliqué indique indiqué insiste insisté avertit averti prévient prévenu demande demandé appelle appelé répond répondu réitère réitéré regrette regretté';

/** Words before a capital that make it a place, and those that make it the government. */
export const PLACE_PREPOSITIONS = 'à en dans de depuis vers près visite quitte';
export const GOVERNMENT_PREPOSITIONS = 'par avec entre contre';
/** Before a name or title: "la France", "le président". */
export const ARTICLES = 'le la les l';
/** Between a title and what it belongs to: "le président de la Russie", "auprès de l'ONU". */
export const OF = 'de du des d auprès';
/** Joins two names. */
export const AND = 'et';
