"""Given names and places of publication in many languages, which tell the trained tagger where it stands.

Put together for this package from general knowledge. They need not be complete: a model learns what a word
in the list says, and reads the others by what stands around them.
"""

from __future__ import annotations

_GIVEN = """
aaron aart abdul abdullah abigail achim adalbert adam adela adele adelheid adolfo adrian adriano adrien
aegidius agatha agnes agnieszka agnès agostino agustín ahmad ahmed akira alain alan alasdair alastair albert
albertine alberto albin albrecht aldo alec aleida alejandra alejandro aleksandr aleksei alessandra
alessandro alessia alex alexander alexandra alexandre alexandru alexei alexis alfons alfonse alfonso alfred
alfredo ali alice alicia aline alison alistair allen alma almuth alois alwin amalie amanda ambrogio ambros
amedeo amir amit amparo amy amélie ana anacleto anastasia anatolii anatoly anaïs anders andrea andreas
andrei andreina andrew andrey andrzej andré andrée andrés andy aneta angela angelica angelika angelo anil
anita anja anke ann anna annabel annalena annalisa annamaria anne annegret anneke anneliese annemarie
annette annick annika anselm ansgar anthony antje antoine antonella antonello antonio antônio aníbal
apollonia apostolo arcangelo archibald arduino arianna arjun arlette armand armando armin arnaldo arnaud
arne arno arnold arnulf arrigo arthur artur arturo arun ascanio ashley ashok astrid asunción attilio aude
audrey august augustin augusto aurel aurelio aurélie aurélien axel aziz barbara barbro barnaby barry bart
bartolomeo bartolomé bas basil bastien beate beatrice beatrix beatriz begoña ben benedetto bengt benito
benjamin benjamín benno benoît bento berit bernadette bernard bernardino bernardo bernd berndt bernhard
bernice bertha berthold bertram bertrand bettina betty beverley biagio bianca bill bin birger birgit
birgitta björn blaise blanca blanche bob bodo bogdan bohdan bonaventura boris bortolo bożena brenda brendan
brett brian bridget brigitta brigitte bruce bruna bruno burghard burkhard bärbel caleb calum calvin camilla
camille camillo candace carl carla carlo carlos carlotta carmela carmelo carmen carmine carol carola
caroline carsten caspar caterina cathal catherine cecil cecilia cedric cees celia celso cesare cesarina
chantal charles charlotte charlène chiara chris christa christel christelle christhard christian christiane
christina christine christof christoph christophe christopher chun cinzia cipriano claire clara clarence
clarissa claudia claudine claudio claus clelia clemens clemente clifford clive clément colette colin
concepción conrad constanze consuelo cordula corinna corinne cornelia cornelis cornelius corrado cosimo
costantino craig cristiana cristina cristóbal cynthia cyril cyrus cécile céline césar dagmar damian damien
daniel daniela daniele danielle danièle daphne daria dario dariusz darren david deborah deepak deirdre delia
delio delphine denis denise dennis denys derek desmond detlef detlev diana diane diarmuid didier diego
dieter dietlind dietmar dietrich dino dirk dmitri dmitrii dmitry domenica domenico dominik dominique donald
donatella donato dong donna dora doreen doris dorota dorothea dorothy douglas duncan débora eamon eberhard
eckart eckhard edda edelgard edeltraud edgar edith edmund edna edoardo eduardo edward edwin edwina eelco
egidio egon eike eileen eilert ekkehard elaine eleanor elena eleonora eleonore elfi elfriede elio elisa
elisabeth elisabetta eliza elizabeth elke ellen elly elmar els elsa elsbeth elsie elvira elżbieta emanuel
emanuela emanuele emil emilia emilio emily emma emmanuel emmanuelle emmerich engelbert ennio enno enrica
enrico enrique enzo eraldo erasmo erdmute erhard eric erica erich erik erika ermanno erminia ernest
ernestina ernestine ernesto ernst erwin esteban estelle esther ethel ettore eugen eugene eugenia eugenio
eugène eunice eva evan evelyn evert evgenii evgeny ewa ewald ewan ewen eyal fabian fabiano fabien fabienne
fabio fabrice fabrizia fabrizio fang fanny farid fatima fausto federica federico felice felicitas felipe
felix feng ferdinand ferdinando fergus fernand fernanda fernando ferruccio fidel filippo fiona flavia flavio
flora florence florent florian folker franca frances francesca francesco francine francis francisco franck
franco frank franklin franz franziska françois françoise frauke fred freda frederic frederick fredrik freya
frida frieder friederike friedhelm friedrich frits fritz frédéric frédérique fulvio fyodor fátima félix
gabriel gabriele gabriella gaetano galeazzo galina gareth gary gaspare gaston gavin gemma geneviève gennady
gennaro geoff geoffrey georg george georges georgina gerald gerard gerardo gerd gerda gerhard gerlinde
germaine gernot gerold gerrit gert gertraud gertrud gertrude gesine gherardo ghislaine giacinto giacomo
giampaolo gian gianfrancesco gianfranco gianluca gianni gianpaolo gigliola gilbert gilberto giles gilles
gillian gino giordano giorgio giosuè giovanna giovanni girolamo gisela gisèle giulia giuliana giuliano
giulio giuseppe giuseppina gloria godfrey gonzalo gopal gordon gottfried gotthold gottlieb graeme graham
grazia gregor gregorio gregory greta grigory grzegorz guadalupe guang gudrun guglielmo guido guillaume
guillermo gundula gunilla gunnar gunther gustav gustavo guy gwen gwendolyn gábor gérald gérard göran görel
götz günter günther hadwig hai halina hamid hamish hanna hannah hanne hannelore hanno hanns hans harald
hariolf harold harri harriet harry hartmut hartwig hassan hazel heather hector hedda hedwig heide heidemarie
heidi heidrun heike heiko heiner heinrich heinz helen helene helga helge hellmut helma helmut helmuth
hendrik henk henner henning henri henriette henrik henry herbert heribert herman hermann hernán herta hertha
hervé hilary hilda hilde hildegard hiltrud hiroshi hiroyuki holger holly hong horace horst howard hua hubert
hubertus hugh hugo huguette hui humberto humphrey hussein håkan héctor hélène ian ibrahim ida ignacio
ignazio igor ilaria ildefonso ilona ilse ilya imke immacolata immanuel imogen indira ineke ines inge
ingeborg ingo ingrid ingvar inés irene irina irma irmgard irmtraud irving isaac isabel isabella isabelle
isidoro ismail isobel isolde istván italo ivan ivana ivo ivor jaakko jaap jacek jack jacob jacobus jacopo
jacqueline jacques jadwiga jaime jakob jakub james jamie jan jane janet janina janusz jari jaroslav jason
jasper javier jean jeanette jeanne jeff jeffrey jelena jennifer jenny jens jeremy jeroen jerome jerry jerzy
jesper jessica jesús jian jie jill jim jing jiří joachim joan joanna joaquim joaquín jobst jocelyn jochen
joel johan johann johanna johannes john joke jonas jonathan joop joost jorge joris josef josefina josefine
joseph josephine josette joshua josé joyce joão joëlle juan juana judith judy juha jukka jule julia julian
juliane julie julien juliet juliette julio julius jun justo justus jutta jérôme józef jörg jörn jürgen kai
kamal karel karen kari karim karin karl karlheinz karola karsten kaspar kate katharina katharine katherine
kathleen katja katrin kazuo kees keith kelly kenichi kenji kenneth kerstin kevin khalid kilian kimberly
kirsten kirsty kjell klaas klara klaus knut koen konrad konstantin konstanze krishna kristian kristin
kristina krzysztof kunibert kurt käthe kåre lajos lakshmi lamberto lance larry lars lasse laura laure lauren
laurence laurent laurenz lauro lavinia lawrence lea leandro leen lei leif lena lennart leo leonard leonardo
leonhard leonid leonie leonor leonore leopold leslie leszek leticia letizia lev lewis liam liang lidia
lieselotte liliana liliane lin linda ling linus lionel lionello lisa liselotte livia livio lloyd lodovico
lorenz lorenza lorenzo lorna lorraine lothar lotte louis louisa louise lourdes loïc luc luca lucas lucia
luciana luciano lucien lucienne lucinda lucio lucy ludger ludovica ludovico ludvík ludwig luigi luigia luis
luisa luise luitpold lukas lutz luuk luís lydia lynette lynn lynne lyudmila léon maarten mabel maciej
madeleine magda magdalena magnus mahesh mahmoud maike makoto maksim malcolm malgorzata malte manfred manlio
manoel manuel manuela mara marc marcel marcela marcella marcello marcelo marcin marco marcos marcus mareike
marek margaret margarete margarethe margarita margery margherita margit margot margret marguerite maria
maria-luise marianna marianne marie marieke mariella marielle marieluise marijke marilyn marina marino mario
marion marisa marita marjorie mark markus marlene marlies marta martha marthe martin martina martín mary
masao massimo mateusz mathias mathieu mathilde matilda matteo matthew matthias matti maud maureen maurice
maurizio mauro mavis max maxime maximilian maxine mechthild megan mehmet mei meinhard meinolf meinrad
melanie melchior melissa melitta melvin mercedes meredith mette michael michaela michał michel michela
michele micheline michelle michiko mieke miguel mikael mike mikhail miklós milena ming mireille mirella
miriam mirjam miroslav mirosław mohamed mohammad mohammed mohan molly mona monica monika monique montserrat
morag moritz morris morten morton muhammad mukesh muriel mustafa myron mónica nadia nadine nadja nancy
nandini naoki naomi narendra natale natalia natalie natalya natascha nathalie nathan neil nell nello netta
niccolò nicholas nicola nicolas nicole nicoletta nicolás nicolò niek niels nigel nikita niklas nikolai
nikolaus nikolay nils nina ning nino noel nora norbert norberto noriko norman nunzio nuria néstor octavia
octavio odette odile olaf ole oleg olga oliver olivia olivier olle olof olov omar onofrio orazio oreste
orietta orlando oscar oskar osman osvaldo oswald otfried otmar ottavia ottavio otto ottokar ove owen paavo
pablo pamela paola paolina paolo partha pascal pascale pasquale patrice patricia patricio patrick patrizia
paul paula paulette pauline paulo pavel paweł pedro peer peggy pekka pellegrino penelope per peregrine peter
petr petra philip philipp philippa philippe phillip phoebe phyllis pia pierangelo piergiorgio pierluigi
piero pierre pierrette piet pieter pietro pilar pina ping pio piotr pirmin pompeo poul prakash priscilla
priya prospero péter qiang quentin quirin rachel radosław rafael raffaele raffaella rahul raimondo raimund
rainald rainer raj rajesh rakesh ralf ralph ram ramesh ramiro ramón randall raoul raphael raphaël raquel
ravi raymond raymonde raúl rebecca regina regine reiner reinhard reinhart reinhold reinier remigio renata
renate renato renaud renzo rené renée rhoda rhys ricardo riccardo richard rien rinaldo risto rita rob robert
roberta roberto robin rocco roderick rodney rodolfo rodrigo rogelio roger roland rolande rolando rolf romain
romano romila romolo romy ronald rong rosa rosalind rosalía rosanna rosario rosella rosemarie rosemary
rosina rosmarie ross rossana roswitha rowan roxanne roy rubén rudi rudolf ruggero ruggiero rune rupert
rupprecht ruprecht russell ruth ruud ryan ryszard régine régis rémi rémy rüdiger sabatino sabina sabine
sadie said salah sally salvador salvatore samantha samir samuel samuele sandra sandro sanjay sanjeev
santiago santo sara sarah sascha saskia satoshi saverio scott seamus sean sebastian sebastiano sebastião
selina selma semyon seppo serena serge sergei sergey sergio severino shan shane sharon sheila shigeru
shirley shu sidney siegbert siegfried siegmund siegrid sigismondo sigmund sigrid sigurd silke silvana
silvano silvia silvio simon simona simone siobhan sixtus sjoerd solange soledad sonja sophia sophie
stanislav stanisław stanley stefan stefania stefanie stefano steffen stella stephan stephanie stephen steve
steven stig stuart sture stéphane stéphanie sunil suresh susan susana susanna susanne suzanne svea svein
sven svend svetlana sybille sylvain sylvia sylvie sándor sébastien sören søren sławomir tabitha takashi
takeshi tamara tanja tankred tao tariq tatiana tatjana tatyana ted teodoro terence teresa terry tess thea
thelma theo theodor theodora theodore theresa thibault thierry thilo thomas thorsten thérèse till tilman
tilmann tilo timm timo timotheus timothy tina tineke ting tino tiziana tjeerd tobias todd tom tomasz tommaso
tomás tomáš ton tony tor torbjörn torsten toshio tracy traugott traute trautgott trevor tristan trude tullio
ubaldo udo ugo ulf ulfried uli ulla ulrich ulrike umberto urs ursula uta ute uwe vaclav vadim valentin
valentina valentín valeria valerie valerio valery valérie vanessa vasco vasily veikko vera verena vernon
veronica veronika verónica vicente vicenzo victor victoria vijay vikram viktor viktoria vilhelm vincent
vincenzo vinod violaine virgilio virginia virginie virginio vitale vitaly vito vittore vittoria vittorio
vivian viviana viviane vladimir vladimiro vladislav volker volkhard volkmar vyacheslav václav véronique
víctor walburga waldemar walter walther waltraud wanda warren wayne wei wen wendelin wendy wenzel werner
wiebke wieger wieland wilfred wilfried wilhelm wilhelmine willem willi william willy wilma wim winfried
winifred witold wojciech wolf wolfdietrich wolfgang wolfhard wolfram wouter xabier xaver xavier xiao ximena
xin yan yann yannick yi ying yoko yong yoshio youssef yu yuan yukio yulia yun yuri yury yusuf yves yvette
yvonne zaccaria zachary zara zbigniew zdeněk zeno zhen zhi zoe zofia zoltán álvaro ángel ángeles åke édouard
élisabeth élise émile émilie éric étienne александр алексей анатолий андрей анна борис вадим валентин
валерий василий виктор виталий владимир вячеслав галина георгий григорий дмитрий евгений екатерина елена
иван игорь илья ирина константин лев леонид людмила максим мария михаил наталья никита николай олег ольга
павел пётр светлана семён сергей татьяна фёдор юлия юрий
"""

_PLACES = """
aachen aalborg aalen aarau aarhus abbeville aberystwyth abingdon accra achern addis adelaide aix albany
albuquerque aldershot aleppo alessandria alexandria alfeld algiers alicante allahabad almería altenburg
altona amberg amherst amman amsterdam ancona andernach angers ankara annaberg ansbach antwerp antwerpen
anvers aosta apolda arezzo arles arnhem arras aschaffenburg ascoli asolo asti asunción athen athens
athènes atlanta auckland augsburg aurich austin auxerre aveiro avignon avila backnang badajoz baden bagdad
baghdad baku bakı bamako bamberg bangalore bangkok barcellona barcelona bari basel basingstoke bassano
bautzen bayonne bayreuth beauvais bebra beijing beirut belfast belgrad belgrade belluno benevento bensheim
beograd bergamo bergen berkeley berlin berlino bern bernburg berne besançon bethesda białystok bielefeld
bilbao birmingham blacksburg blois bloomington bocholt bochum bodø bogota bogotá bologna bolzano bombay bonn
bordeaux bordighera borken boston boulder bourges bozeman braga brandenburg brasília bratislava brattleboro
braunschweig breda bregenz bremen brescia breslau brighton brisbane bristol brixen brno brookfield bruges
brugge brunswick brussel brussels bruxelles brügge brünn brüssel bucarest bucharest bucureşti bucurești
budapest buffalo burgos burlington butzbach buxtehude bydgoszcz béziers bückeburg bünde caen cagliari cahors
cairo calabar calcutta calgary caltanissetta camberley cambrai cambridge campinas canberra canterbury
caracas carbondale cardiff cardington carlisle casablanca caserta castelfranco castellón catania celle
cesena cham chambéry champaign charleroi charlottesville chartres chemnitz chicago chichester chieti
chioggia chittagong christchurch chur cincinnati cittadella cividale civitavecchia clausthal clermont
clermont-ferrand cleveland cloppenburg cluj coburg coesfeld coimbra colchester colmar cologne colombo como
conegliano constanța copenhagen cork cortona corvallis cosenza cottbus coventry cracow cremona cuenca
cullompton cuneo curitiba cuxhaven cáceres cádiz córdoba dakar dallas damascus danzig darmstadt dartington
debrecen deggendorf delft delhi delmenhorst denver dessau detmold detroit dhaka dijon dillingen dinkelsbühl
domodossola donauwörth dorchester dordrecht dorpat dortmund douai drammen dresden dublin dubrovnik
duderstadt duisburg dunedin durham dülmen düsseldorf eberswalde edinburgh edmonton eger eichstätt einbeck
eindhoven einsiedeln eisenach elberfeld ellwangen elmshorn emden emmendingen empoli enschede enugu erding
erfurt erlangen eschwege espoo essen esslingen ettal eutin evanston evreux exeter faenza fairbanks fairfax
farnham faro fayetteville feltre fermo ferrara fiesole firenze flensburg florence florenz florianópolis
foggia foligno forchheim forlì fortaleza frankfurt frauenfeld freetown freiberg freiburg freising
freudenstadt fribourg friedberg fukuoka fulda fürth füssen gaborone gainesville galway gand gdańsk gdynia
gelnhausen gembloux geneva genf genova gent genua genève ghent giessen gießen gijón girona gladbeck glarus
glasgow gloucester glückstadt gmunden gorizia goslar gotha gothenburg granada graz greensboro greenwood
greifswald greiz grenoble groningen guadalajara guangzhou gubbio guildford gunzenhausen gävle göppingen
görlitz göteborg göttingen güstrow gütersloh haarlem habana hagen haifa halberstadt halifax halle hallein
hamburg hameln hamilton hanau hannover hanoi hanover harare harlow harmondsworth harrogate havana heide
heidelberg heidenheim heilbronn helmstedt helsingfors helsingør helsinki hermannstadt herne herning hersfeld
hertford hildesheim hillsdale hoboken holzminden honolulu houndmills houston huelva huesca huntington husum
hyderabad iași ibadan imola indianapolis ingolstadt innsbruck ipswich irkutsk iserlohn islamabad istanbul
ithaca itzehoe ivrea izmir jakarta jena jerusalem jesi johannesburg jyväskylä jülich kabul kairo
kaiserslautern kalamazoo kallmünz kalmar kamenz kampala karachi karlsruhe karlstad kassel kathmandu katowice
kattowitz kaufbeuren kaunas kempten kendal kiel kielce kiev kiew kingston kinshasa kitchener klagenfurt
kleve knoxville koblenz konstanz kopenhagen korbach košice krakau kraków krefeld krems kristiansand
kronstadt kulmbach kumasi kuopio kyiv köln königsberg königstein königswinter köthen københavn lagos lahore
lahr lahti lampeter lancaster lanciano landau landeck landshut lansing lauenburg lausanne leamington lecce
lecco leeds legnago leicester leiden leipzig lemgo leningrad lennik leuven leverkusen lewisburg lexington
liberec libreville lille lima limburg limoges lincoln lindau linköping linz lippstadt lisboa lisbon lissabon
liverpool livorno liège ljubljana llandysul lleida logroño lomé london londra londres londrina lonigo lons
louvain lovere lublin lucca lucerne lucknow ludlow ludwigsburg lugano lund lusaka luxembourg luxemburg
luzern lyon löbau lörrach löwen lübbecke lübeck lüdenscheid lüneburg macerata madison madras madrid
magdeburg maidenhead maidstone mailand mainburg mainz malmö malvern manchester manila mannheim mantova
maputo marbach marburg marburg-lahn maribor maringá marostica marseille maseru matera medford meersburg
meiningen meisenheim meißen melbourne memmingen memphis merseburg messina mestre metten metz mexico miami
middletown milan milano milwaukee minden minneapolis minsk mirano miskolc missoula mittenwald modena
molfetta mombasa monaco monselice montagnana montauban monterrey montevideo montpellier montreal montréal
monza mosca moscow moskau moskva mulhouse mumbai muncie munich murano murcia málaga mâcon méxico mödling
mönchengladbach mühldorf mühlhausen münchen münster nairobi namur nancy nantes naples napoli nashville
nauheim naumburg neapel neuburg neuchâtel neukirchen neuruppin neustadt neuwied nevers newark newbury
newcastle nienburg nijmegen niort niterói niš noale norderstedt nordhausen northampton northeim norwalk
norwich norwood nottingham novara novosibirsk nsukka nuremberg nîmes nördlingen nürnberg oakland oberhausen
odder odense oderzo odessa offenbach oldenburg olomouc omaha opava opladen opole oporto oppenheim orlando
orléans orvieto osaka osimo oslo osnabrück osterode ostrava oswestry ottawa ouagadougou oulu ourense oviedo
oxford paderborn padova padua paisley palencia palermo palmanova pamplona parigi paris parma pasadena passau
patras pavia peking penzance perpignan perth perugia pesaro peterborough petersburg petrópolis pforzheim
philadelphia piacenza piove pirmasens pirna pisa piscataway pistoia pittsburgh plauen plymouth plzeň plön
poitiers pontevedra poppi pordenone portland porto portogruaro portsmouth posen potenza potsdam poznań prag
prague praha prenzlau pretoria princeton providence pullman pune pécs périgueux quedlinburg quimper quito
québec rabat radom ragusa raleigh rangoon rastatt ravenna ravensburg recanati recife recklinghausen
regensburg reggio reims reinbek rende rennes reno reston reutlingen reykjavik reykjavík rheine riesa rieti
riga rijeka rimini rinteln rio roanne rochester rodez rom roma rome roncade rosenheim roskilde rostock
rothenburg rotterdam rottweil rouen rovaniemi rovereto rovigo rudolstadt rutland rzeszów saarbrücken
saarlouis sacile sacramento saint-denis saint-étienne salamanca salerno salisbury salvador salzburg
salzgitter sankt sanremo sarajevo saratov sarzana sassari saumur savona schaffhausen schio schleswig
schleusingen schmalkalden schwabach schweinfurt schwerin schwäbisch seattle segovia selinsgrove senigallia
seoul sevilla seville shanghai sheffield shrewsbury sibiu siegburg siegen siena sigmaringen singapore
siracusa skara skopje soest sofia sofija soissons solingen solothurn sommacampagna sondershausen sondrio
sonneberg southampton southport soveria spello speyer spilimbergo spoleto stade stamford stanford stavanger
stendal stirling stockholm stockport stralsund strasbourg straubing straßburg stroud stuttgart sulmona
sulzbach sunderland sundsvall susegana swansea sydney syracuse szczecin szeged szombathely säckingen taipei
tallinn tampere taranto tarbes tarragona tartu tashkent taunton tbilisi teheran tehran teramo terni teruel
tettnang thessaloniki thiene tilburg timișoara tirana todi tokio tokyo toledo tolmezzo topeka torgau torino
toronto tortona toruń totnes toulouse tournai tours trapani traunstein trento treviso trier trieste tripoli
trnava trogir tromsø trondheim trossingen troyes tucson tulsa tunis turin turku turnhout tuscaloosa
tuttlingen tórshavn tübingen udine uelzen ulm umeå uppsala urbana urbania urbino utrecht vaasa vaduz
valdagno valdobbiadene valencia valladolid vancouver vannes varanasi varaždin varese varsovie vasto vechta
velletri venedig venezia venice vercelli verden verona versailles vesoul viareggio viborg vicenza vienna
vienne vigevano villach villeurbanne villingen vilnius visby viseu viterbo vitoria vittorio voghera volterra
västerås växjö wakefield waltham walthamstow warburg warendorf warsaw warschau warszawa warwick washington
weilburg weilerswist weilheim weimar weingarten weinheim weißenburg weißenfels wellington wels wernigerode
wertheim wesel westport wetzlar wien wiesbaden wilhelmshaven winchester windhoek windsor winnipeg winterthur
wismar witten wittenberg wittmund wolfenbüttel wolfsburg woodbridge worcester worms wroclaw wrocław
wuppertal würzburg yaoundé yarmouth yokohama york zadar zagreb zamora zara zaragoza zaria zeitz zerbst
zittau zomba zug zurich zweibrücken zwickau zwolle zürich ávila åbo épinal évora örebro östersund łódź
žilina екатеринбург иркутск казань киев київ ленинград минск москва новосибирск одесса петроград рига софия
спб томск харьков
"""

GIVEN = frozenset(_GIVEN.split())
"""Given names in lower case."""

PLACES = frozenset(_PLACES.split())
"""Places of publication in lower case, those of one word."""
