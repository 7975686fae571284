/**
 * French names of the organisations of the tables: `name there | French names`, several separated by `;`. The first is
 * how a French brief names it.
 */
export const FRENCH_ORGANISATIONS = `
United Nations|Nations Unies;ONU;Organisation des Nations Unies;Nations unies;Organisation des Nations unies
UN Security Council|Conseil de sécurité;Conseil de sécurité des Nations Unies;Conseil de sécurité de l'ONU
UN General Assembly|Assemblée générale;Assemblée générale des Nations Unies;Assemblée générale de l'ONU
UN Human Rights Council|Conseil des droits de l'homme
UN Economic and Social Council|Conseil économique et social
UN High Commissioner for Human Rights|Haut-Commissariat aux droits de l'homme;HCDH
UNHCR|Haut-Commissariat des Nations Unies pour les réfugiés;HCR;Haut-Commissariat pour les réfugiés
UNDP|Programme des Nations Unies pour le développement;PNUD
UNEP|Programme des Nations Unies pour l'environnement;PNUE
World Food Programme|Programme alimentaire mondial;PAM
International Court of Justice|Cour internationale de Justice;CIJ;Cour internationale de justice
International Criminal Court|Cour pénale internationale;CPI
World Health Organization|Organisation mondiale de la Santé;OMS;Organisation mondiale de la santé
International Labour Organization|Organisation internationale du Travail;OIT;Organisation internationale du travail
World Trade Organization|Organisation mondiale du commerce;OMC
International Monetary Fund|Fonds monétaire international;FMI
World Bank|Banque mondiale
International Organization for Migration|Organisation internationale pour les migrations;OIM
International Atomic Energy Agency|Agence internationale de l'énergie atomique;AIEA
Organisation for the Prohibition of Chemical Weapons|Organisation pour l'interdiction des armes chimiques;OIAC
International Committee of the Red Cross|Comité international de la Croix-Rouge;CICR
NATO|OTAN;Organisation du Traité de l'Atlantique Nord;Alliance atlantique
North Atlantic Council|Conseil de l'Atlantique Nord
NATO Parliamentary Assembly|Assemblée parlementaire de l'OTAN
NATO-Russia Council|Conseil OTAN-Russie;COR
NATO-Ukraine Council|Conseil OTAN-Ukraine
European Union|Union européenne;UE
European Commission|Commission européenne
European Council|Conseil européen
Council of the European Union|Conseil de l'Union européenne;Conseil de l'UE
European Parliament|Parlement européen
European Central Bank|Banque centrale européenne;BCE
European Investment Bank|Banque européenne d'investissement;BEI
European External Action Service|Service européen pour l'action extérieure;SEAE
Court of Justice of the European Union|Cour de justice de l'Union européenne;CJUE
Council of Europe|Conseil de l'Europe
Parliamentary Assembly of the Council of Europe|Assemblée parlementaire du Conseil de l'Europe;APCE
European Court of Human Rights|Cour européenne des droits de l'homme;CEDH
Venice Commission|Commission de Venise
OSCE|Organisation pour la sécurité et la coopération en Europe
OECD|OCDE;Organisation de coopération et de développement économiques
International Energy Agency|Agence internationale de l'énergie;AIE
African Union|Union africaine;UA
African Union Commission|Commission de l'Union africaine
African Union Peace and Security Council|Conseil de paix et de sécurité
African Development Bank|Banque africaine de développement;BAD
ECOWAS|Communauté économique des États de l'Afrique de l'Ouest;CEDEAO
Economic Community of Central African States|Communauté économique des États de l'Afrique centrale;CEEAC
Alliance of Sahel States|Alliance des États du Sahel;AES
G5 Sahel|G5 Sahel
League of Arab States|Ligue des États arabes;Ligue arabe
Gulf Cooperation Council|Conseil de coopération du Golfe;CCG
Organisation of Islamic Cooperation|Organisation de la coopération islamique;OCI
Organisation internationale de la Francophonie|Organisation internationale de la Francophonie;OIF
Organization of American States|Organisation des États américains;OEA
European Bank for Reconstruction and Development|Banque européenne pour la reconstruction et le développement;BERD
Intergovernmental Panel on Climate Change|GIEC;Groupe d'experts intergouvernemental sur l'évolution du climat
International Olympic Committee|Comité international olympique;CIO
European Space Agency|Agence spatiale européenne
Union for the Mediterranean|Union pour la Méditerranée
Non-Aligned Movement|Mouvement des pays non alignés
Group of 77|Groupe des 77
BRICS|BRICS
`;

/** French spellings of people of the table: `name there | French spellings`. */
export const FRENCH_PEOPLE = `
Vladimir Putin|Vladimir Poutine
Dmitry Medvedev|Dmitri Medvedev
Sergei Lavrov|Sergueï Lavrov
Sergei Shoigu|Sergueï Choïgou
Alexander Lukashenko|Alexandre Loukachenko
Volodymyr Zelenskyy|Volodymyr Zelensky
Petro Poroshenko|Petro Porochenko
Dmytro Kuleba|Dmytro Kouleba
Denys Shmyhal|Denys Chmyhal
Benjamin Netanyahu|Benyamin Nétanyahou;Benjamin Netanyahou
Bashar al-Assad|Bachar al-Assad;Bachar Al-Assad
Abdel Fattah el-Sisi|Abdel Fattah al-Sissi
Mohammed bin Salman|Mohammed ben Salmane
`;
