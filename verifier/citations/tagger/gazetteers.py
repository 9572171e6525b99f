"""Given names and places of publication in many languages, which tell the trained tagger where it stands.

Put together for this package from general knowledge. They need not be complete: a model learns what a word
in the list says, and reads the others by what stands around them.
"""

from __future__ import annotations

_GIVEN = """
aaron aart abdul abdullah achim adam adela adolfo adrian adriano adrien agnes agnieszka agnès agostino
agustín ahmad ahmed akira alain alan albert albertine alberto albrecht aldo aleida alejandra alejandro
aleksandr aleksei alessandra alessandro alessia alex alexander alexandra alexandre alexei alexis alfonso
alfred alfredo ali alice alicia aline alison allen alois amanda amedeo amir amit amparo amy amélie ana
anastasia anatolii anatoly anaïs anders andrea andreas andrei andreina andrew andrey andrzej andrée andrés
andy aneta angela angelika angelo anil anita anja anke ann anna annamaria anne annegret anneke anneliese
annemarie annette annick anselm anthony antoine antonella antonello antonio antônio aníbal arjun arlette
armand armando armin arnaldo arnaud arne arno arnold arthur arturo arun ashok astrid asunción aude audrey
august augusto aurelio aurélie aurélien axel aziz barbara barbro barry bart bartolomeo bas bastien beate
beatrice beatriz begoña ben benedetto bengt benito benjamin benno benoît bernadette bernard bernardo bernd
bernhard berthold bertrand bettina betty biagio bianca bill bin birger birgit birgitta björn blaise blanca
bob bodo bogdan bohdan boris bożena brenda brian brigitte bruce bruno burkhard bärbel calvin camille camillo
carl carla carlo carlos carmela carmelo carmen carol carola caroline carsten caterina catherine cecilia cees
celso cesare chantal charles charlotte charlène chiara chris christa christel christelle christian
christiane christina christine christof christoph christophe christopher chun cinzia claire claudia claudine
claudio claus clemens clifford clément colette colin concepción consuelo corinne cornelia cornelis cornelius
corrado costantino craig cristiana cristina cristóbal cynthia cyril cécile céline césar dagmar damien daniel
daniela daniele danielle danièle dario dariusz david deborah deepak delio delphine denis denise dennis derek
detlef diana diane didier diego dieter dietmar dietrich dirk dmitri dmitrii dmitry domenico dominique donald
donatella donato dong donna doris dorota dorothy douglas duncan eberhard eckart eckhard edeltraud edgar
edith edmund edoardo eduardo edward edwin eelco egon ekkehard eleanor elena elfriede elio elisa elisabeth
elizabeth elke ellen elly els elvira elżbieta emanuela emanuele emil emilia emilio emily emma emmanuel
emmanuelle enrica enrico enrique enzo erhard eric erica erich erik erika ermanno ernest ernestina ernesto
ernst erwin esteban estelle esther ettore eugene eugenio eugène eva evelyn evert evgenii evgeny ewa ewald
fabien fabio fabrice fabrizio fang fanny farid fatima fausto federica federico felice felipe felix feng
ferdinand ferdinando fernand fernanda fernando ferruccio fidel filippo fiona flavia florence florent florian
frances francesca francesco francis francisco franck franco frank franklin franz franziska françois
françoise frauke fred frederick fredrik friedhelm friedrich frits fritz frédéric frédérique fulvio fyodor
fátima félix gabriel gabriele gabriella gaetano galina gareth gary gaston geneviève gennady gennaro geoffrey
georg george georges gerald gerd gerda gerhard gerlinde germaine gernot gerrit gert gertrud gherardo
ghislaine giacomo giampaolo gianfranco gianluca gianni gianpaolo gigliola gilbert gilberto giles gilles gino
giordano giorgio giovanna giovanni girolamo gisela gisèle giuliana giuliano giulio giuseppe giuseppina
gloria gonzalo gopal gordon gottfried gotthold graham grazia gregor gregory grigory grzegorz guadalupe guang
gudrun guglielmo guido guillaume guillermo gunilla gunnar gunther gustav gustavo guy gábor gérald gérard
göran görel götz günter günther hai halina hamid hanna hannah hanne hannelore hanno hans harald harold harri
harriet harry hartmut hartwig hassan hazel heather heide heidemarie heidi heike heiko heiner heinrich heinz
helen helga helge helmut helmuth hendrik henk henning henri henriette henrik henry herbert herman hermann
hernán herta hervé hilary hilde hildegard hiroshi hiroyuki holger holly hong horst howard hua hubert hugh
hugo huguette hui humberto hussein håkan héctor hélène ian ibrahim ignacio ignazio igor ilaria ilse ilya
indira ineke ines inge ingeborg ingo ingrid ingvar inés irene irina irmgard irving isaac isabel isabelle
ismail istván italo ivan ivana jaakko jaap jacek jack jacob jacobus jacopo jacqueline jacques jaime jakob
jakub james jamie jan jane janet janusz jari jaroslav jason javier jean jeanne jeff jeffrey jennifer jens
jeremy jeroen jerome jerry jerzy jesper jessica jesús jian jie jill jim jing jiří joachim joan joanna
joaquim joaquín jochen joel johan johann johanna johannes john joke jonathan joop joost jorge joris josef
josefina joseph josette joshua josé joyce joão joëlle juan juana judith judy juha jukka julia julian julie
julien juliette julio julius jun justo jutta jérôme józef jörg jörn jürgen kai kamal karel karen kari karim
karin karl karlheinz karsten kaspar kate katharina katharine katherine kathleen katja katrin kazuo kees
keith kelly kenichi kenji kenneth kerstin kevin khalid kimberly kirsten kjell klaas klaus knut koen konrad
konstantin krishna kristian kristina krzysztof kurt kåre lajos lakshmi larry lars lasse laura laure lauren
laurence laurent lauro lawrence leandro leen lei leif lennart leo leonard leonardo leonid leonor leopold
leslie leszek leticia letizia lev lewis liang lidia liliane lin linda ling lionel lisa lloyd lodovico
lorenza lorenzo lothar louis louise lourdes loïc luc luca lucia luciana luciano lucien lucienne lucio lucy
ludger ludovico ludvík ludwig luigi luigia luis luisa lutz luuk luís lynn lyudmila léon maarten maciej
madeleine magdalena magnus mahesh mahmoud makoto maksim malcolm malgorzata manfred manlio manoel manuel
manuela mara marc marcel marcela marcella marcello marcelo marcin marco marcos marcus mareike marek margaret
margarete margarita margherita margit margot marguerite maria marianne marie marieke mariella marielle
marijke marilyn marina marino mario marion marisa mark markus marlene marlies marta martha marthe martin
martina martín mary masao massimo mateusz mathieu mathilde matteo matthew matthias matti maurice maurizio
mauro max maxime maximilian mechthild megan mehmet mei melanie melissa melvin mercedes mette michael
michaela michał michel michela michele micheline michelle michiko mieke miguel mikael mike mikhail miklós
milena ming mireille mirella miriam miroslav mirosław mohamed mohammad mohammed mohan monica monika monique
montserrat moritz morris morten muhammad mukesh muriel mustafa mónica nadia nadine nancy nandini naoki
narendra natale natalia natalie natalya nathalie nathan neil nicholas nicola nicolas nicole nicolás nicolò
niek niels nigel nikita niklas nikolai nikolaus nikolay nils nina ning nino norbert norberto noriko norman
nunzio nuria néstor octavio odette odile olaf ole oleg olga oliver olivier olle olof olov omar orazio oreste
orlando oscar oskar osman oswald otfried otmar ottavia ottavio otto ove owen paavo pablo pamela paola paolo
partha pascal pascale pasquale patrice patricia patricio patrick patrizia paul paula paulette paulo pavel
paweł pedro peer peggy pekka per peter petr petra philip philipp philippe phillip phyllis pierluigi piero
pierre pierrette piet pieter pietro pilar ping pio piotr poul prakash priya péter qiang quentin rachel
radosław rafael raffaele raffaella rahul raimondo rainer raj rajesh rakesh ralf ralph ram ramesh ramiro
ramón randall raoul raphaël raquel ravi raymond raymonde raúl rebecca regina reiner reinhard reinhart
reinhold reinier renata renate renato renaud renzo rené renée ricardo riccardo richard rien rinaldo risto
rita rob robert roberta roberto robin rocco rodolfo rodrigo rogelio roger roland rolande rolando rolf romain
romano romila ronald rong rosa rosalía rosanna rosario rosemarie rosemary ross rossana roy rubén rudi rudolf
ruggero ruggiero rune rupert ruprecht russell ruth ruud ryan ryszard régine régis rémi rémy rüdiger sabatino
sabine said salah sally salvador salvatore samantha samir samuel sandra sandro sanjay sanjeev santiago santo
sara sarah saskia satoshi saverio scott sean sebastian sebastião semyon seppo serena serge sergei sergey
sergio shan sharon sheila shigeru shirley shu sidney siegfried sigrid sigurd silke silvana silvano silvia
silvio simon simona simone sjoerd solange soledad sonja sophia sophie stanislav stanisław stanley stefan
stefania stefanie stefano steffen stella stephanie stephen steve steven stig stuart sture stéphane stéphanie
sunil suresh susan susana susanne suzanne svein sven svend svetlana sybille sylvain sylvia sylvie sándor
sébastien søren sławomir takashi takeshi tanja tao tariq tatiana tatyana ted teodoro terence teresa terry
theo theodor theodore theresa thibault thierry thilo thomas thorsten thérèse till tilman timo timothy tineke
ting tiziana tjeerd tobias todd tom tomasz tommaso tomás tomáš ton tony tor torbjörn torsten toshio tracy
trevor tristan tullio ubaldo udo ugo ulf uli ulrich ulrike umberto ursula uta ute uwe vaclav vadim valentin
valentina valentín valeria valerie valerio valery valérie vasily veikko vera verena vernon veronika verónica
vicente victor victoria vijay vikram viktor vilhelm vincent vincenzo vinod violaine virgilio virginia
virginie vitaly vito vittoria vittorio vivian viviana viviane vladimir vladislav volker volkmar vyacheslav
václav véronique víctor walter waltraud warren wayne wei wen wendy werner wieger wilfred wilfried wilhelm
willem willi william willy wim winfried winifred witold wojciech wolf wolfgang wolfram wouter xabier xavier
xiao ximena xin yan yann yannick yi ying yoko yong yoshio youssef yu yuan yukio yulia yun yuri yury yusuf
yves yvette yvonne zachary zbigniew zdeněk zhen zhi zofia zoltán álvaro ángel ángeles åke édouard élisabeth
élise émile émilie éric étienne александр алексей анатолий андрей анна борис вадим валентин валерий василий
виктор виталий владимир вячеслав галина георгий григорий дмитрий евгений екатерина елена иван игорь илья
ирина константин лев леонид людмила максим мария михаил наталья никита николай олег ольга павел пётр
светлана семён сергей татьяна фёдор юлия юрий
"""

_PLACES = """
aachen aarau aarhus aberystwyth abingdon accra adelaide aix albany albuquerque aldershot alexandria algiers
allahabad almería altenburg amherst amman amsterdam ancona ankara antwerp antwerpen anvers arezzo arles
arnhem arras asti asunción athen athena athens athènes atlanta auckland augsburg austin avignon avila baden
bagdad baku bakı bamberg bangalore bangkok barcellona barcelona bari basel basingstoke bassano bayreuth
beijing beirut belfast belgrad belgrade belluno benevento beograd bergamo bergen berkeley berlin berlino
bern berne bethesda bielefeld bilbao birmingham blacksburg bloomington bochum bogota bogotá bologna bolzano
bombay bonn bordeaux bordighera boston boulder braga brasília bratislava braunschweig breda bremen brescia
breslau brighton brisbane bristol brno brookfield bruges brugge brunswick brussel brussels bruxelles brügge
brünn brüssel bucarest bucharest bucureşti bucurești budapest buffalo burlington bydgoszcz caen cagliari
cairo calcutta calgary camberley cambridge campinas canberra caracas cardiff casablanca caserta catania
cesena cham chambéry champaign charlottesville chemnitz chicago chichester chieti chur cincinnati clermont
cleveland coimbra colchester cologne colombo como copenhagen cork cosenza coventry cracow cremona cuneo
curitiba córdoba dakar dallas damascus danzig darmstadt debrecen delft delhi denver detroit dijon dordrecht
dortmund dresden dublin dubrovnik duisburg durham düsseldorf edinburgh edmonton eichstätt eindhoven eisenach
empoli enschede erfurt erlangen essen evanston exeter fairfax farnham ferrara fiesole firenze florence
florenz florianópolis foggia forlì frankfurt freiberg freiburg freising fribourg friedberg fukuoka fulda
gainesville galway gand gdańsk geneva genf genova gent genua genève ghent giessen gießen glasgow gorizia
gotha gothenburg granada graz greifswald grenoble groningen guadalajara guangzhou göteborg göttingen
gütersloh haarlem habana hagen haifa halifax halle hamburg hamilton hannover hanover harlow harmondsworth
havana heidelberg helsingfors helsinki hildesheim hillsdale hoboken honolulu houndmills houston ibadan
indianapolis innsbruck irkutsk istanbul ithaca izmir jakarta jena jerusalem johannesburg kabul kairo kampala
karachi karlsruhe kassel katowice kattowitz kaunas kiel kiev kiew kinshasa kitchener klagenfurt konstanz
kopenhagen krakau kraków krefeld kristiansand kyiv köln königsberg königstein königswinter københavn lagos
lahore landshut lansing lausanne lecce leeds leicester leiden leipzig lemgo leningrad lennik leuven
leverkusen lewisburg lexington lille lima limoges lincoln linköping linz lisboa lisbon lissabon liverpool
livorno liège ljubljana london londra londres lons louvain lublin lucca lucerne ludwigsburg lugano lund
luxembourg luxemburg luzern lyon lörrach löwen lübeck lüneburg madison madras madrid magdeburg mailand mainz
malmö manchester manila mannheim mantova marburg marseille matera medford meisenheim melbourne memphis
messina mexico miami milan milano milwaukee minneapolis minsk mittenwald modena monaco monterrey montevideo
montpellier montreal montréal mosca moscow moskau moskva mumbai munich mâcon méxico mönchengladbach
mühlhausen münchen münster nairobi namur nancy nantes naples napoli nashville neapel neuchâtel neukirchen
neustadt neuwied newark newbury newcastle nijmegen norderstedt northampton norwich norwood novara
novosibirsk nuremberg nürnberg oberhausen odense odessa offenbach oldenburg opladen oporto orlando orléans
orvieto osaka oslo osnabrück ottawa oviedo oxford paderborn padova padua paisley palermo pamplona parigi
paris parma pasadena passau patras pavia peking perpignan perth perugia pesaro petersburg petrópolis
philadelphia piacenza pisa piscataway pistoia pittsburgh poitiers poppi porto posen potsdam poznań prag
prague praha pretoria princeton providence quito québec rabat raleigh rastatt ravenna recife regensburg
reggio reims reinbek rende rennes reno reston riga rimini rio rochester rom roma rome rostock rotterdam
rouen rovereto rovigo saarbrücken sacramento salamanca salerno salvador salzburg sankt sarajevo saratov
sassari savona schaffhausen schwerin seattle seoul sevilla seville shanghai sheffield siegen siena singapore
skopje sofia sofija soveria spoleto stanford stockholm strasbourg straubing straßburg stuttgart sydney
syracuse szczecin szeged taipei tallinn tampere taranto tartu tashkent tbilisi teheran tehran teramo
thessaloniki tilburg tirana todi tokio tokyo torino toronto toruń toulouse tours trento treviso trier
trieste tromsø trondheim tucson turin turku turnhout tuscaloosa tübingen udine ulm uppsala urbana urbino
utrecht vaduz valencia valladolid vancouver varese varsovie venedig venezia venice vercelli verona
versailles vicenza vienna vienne vilnius viterbo voghera waltham warendorf warsaw warschau warszawa
washington weilerswist weimar weinheim westport wien wiesbaden winnipeg winterthur wolfenbüttel worms
wrocław wuppertal würzburg yokohama york zagreb zaragoza zurich zwickau zwolle zürich łódź екатеринбург
иркутск казань киев київ ленинград минск москва новосибирск одесса петроград рига софия спб томск харьков
"""

GIVEN = frozenset(_GIVEN.split())
"""Given names in lower case."""

PLACES = frozenset(_PLACES.split())
"""Places of publication in lower case, those of one word."""
