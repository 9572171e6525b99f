"""Given names and places of publication in many languages, which tell the trained tagger where it stands.

Put together for this package from general knowledge. They need not be complete: a model learns what a word
in the list says, and reads the others by what stands around them.
"""

from __future__ import annotations

from verifier.compare.vocabulary import word_set

_GIVEN = """
aaliyah aaron aart abdallah abdou abdoulaye abdul abdullah abena abigail abimbola abiodun abiola achille
achim adalbert adalberto adam adama adela adele adelheid adesina adolfo adrian adriano adrien adwoa adélaïde
aegidius agatha agnes agnieszka agnès agostino agustín aharon ahmad ahmadou ahmed aidan ainhoa aisha
aissatou aitor akiko akinwumi akira alain alan alasdair alastair albert albertine alberto albin albrecht
aldo alec aled aleida alejandra alejandro aleksandr aleksandra aleksei alessandra alessandro alessia alex
alexander alexandra alexandre alexandru alexei alexis alfons alfonse alfonsina alfonso alfred alfredo
alhassan ali alia alice alicia aline aliou alioune alison alistair allen alma almuth alois aloysius alwin
amadou amalie amanda amara ambrogio ambroise ambros amedeo amina aminata amir amit amitav amos amparo amy
amélie ana anacleto anastasia anatole anatolii anatoly anaïs anders andrea andreas andrei andreina andrew
andrey andrzej andré andrée andrés andy aneta aneurin angela angelica angelika angelo anil anita anja anjali
anke ann anna annabel annalena annalisa annamaria anne annegret anneke annelies anneliese annelise annemarie
annette annick annika anouk anselm anselme ansgar anthea anthony antje antoine antonella antonello antonio
antonín antônio anushka aníbal apolline apollonia apostolo arcangelo archibald arduino ariadne arianna
aristide arjun arkadiusz arlette armand armando armin arnaldo arnaud arne arno arnold arnulf arrigo artem
arthur artur arturo arun arvid ascanio ashley ashok asif aslı astrid asunción atsuko attila attilio aude
audrey august augustin augusto aurel aurelia aurelio aurélie aurélien axel ayesha ayodele ayşe azadeh azar
aziz aïcha babacar baldassare balázs baptiste barbara barbro barnabas barnaby barry bart bartolomeo
bartolomé bartłomiej bas basil bastien beate beatrice beatrix beatriz bedřich begoña ben benedetta benedetto
benedict benedikt bengt benigno benito benjamin benjamín benno benoît bento berit bernadette bernard
bernardino bernardo bernd berndt bernhard bernice bertha berthold bertil bertram bertrand besim bettina
betty beverley biagio bianca bilal bill bin birger birgit birgitta björn bjørn blaise blanca blanche
blandine bob bodo bogdan bogumił bohdan bonaventura boris bortolo boubacar bożena branko brenda brendan
brett brian bridget brigitta brigitte bronisław bronwen bruce bruna brunella bruno burghard burkhard bärbel
béatrice bénédicte błażej caleb calum calvin camilla camille camillo candace carine carl carla carlo carlos
carlotta carmela carmelo carmen carmine carol carola caroline carsten casimir caspar caterina cathal
catherine cecil cecilia cedric cees celia celso cesare cesarina chantal charles charlotte charlène chiara
chidi chika chimamanda chinua chinwe chris christa christel christelle christhard christian christiane
christina christine christof christoph christophe christopher chukwu chun cinzia cipriano claire clara
clarence clarissa claudia claudine claudio claus clelia clemens clemente clifford clive clotilde clémence
clément colette colin conall concepción concetta conrad constantin constanza constanze consuelo cordula
corentin corinna corinne cornelia cornelis cornelius corrado cosimo costantino craig cristiana cristina
cristóbal curzio cynthia cyril cyrille cyrus czesław cécile cédric céline césar cíntia dacia dafydd dagmar
dagny damian damien daniel daniela daniele danielle danièle danuta daphne daria dario dariusz darren david
davide dawid debora deborah deepak deirdre delia delio delphine denis denise dennis denys derek desmond
detlef detlev devika diana diane diarmuid didier diederik diego dieter dietlind dietmar dietrich dimitri
dimitris dino dirk djibril dmitri dmitrii dmitry domenica domenico dominic dominik dominique donald donata
donatella donato dong donna dora doreen doris dorota dorothea dorothee dorothy dorthe douglas duncan dušan
débora désiré eamon ebba eberhard eckart eckhard edda edelgard edeltraud edgar edith edmond edmund edna
edoardo eduard eduardo edward edwin edwina eelco eeva efraín egbert egidio egon eike eileen eilert eilidh
einar eirik ekkehard elaine eleanor elena eleonora eleonore elfi elfriede elif elio elisa elisabeth
elisabetta eliza elizabeth elke ellen elly elmar elodie els elsa elsbeth elsie elspeth elvira elżbieta
emanuel emanuela emanuele emeka emil emile emilia emilie emilio emily emma emmanuel emmanuelle emmerich
engelbert ennio enno enrica enrico enrique enzo eraldo erasmo erdmute erhard eric erica erich erik erika
ermanno erminia ernest ernestina ernestine ernesto ernst ersilia erwin esteban estelle esther ethel ettore
eugen eugene eugenia eugenio eugène eulàlia eunice eusebio eva evan eveline evelyn evelyne evert evgenii
evgeny ewa ewald ewan ewen eyal eşref fabian fabiano fabien fabienne fabio fabrice fabrizia fabrizio fadila
fang fanny farah farid fatemeh fatima fatou fatoumata fausto federica federico fedor felice felicitas feliks
felipe felix femi femke feng feodor ferdinand ferdinando ferenc fergus fernand fernanda fernande fernando
fernão ferruccio fidel filippo fiona fionnuala fiorella flavia flavio flora florence florent florian florin
folasade folker foteini franca frances francesca francesco francine francis francisco franciszek franck
franco frank franklin františek franz franziska françois françoise fraser frauke fred freda frederic
frederick fredrik freya frida frieda frieder friederike friedhelm friedrich frits fritz frode frédéric
frédérique fulvio fyodor fátima félicie félix gabriel gabriele gabriella gaetano galeazzo galina gareth gary
gaspard gaspare gaston gavin gaël gebhard geert gemma geneviève gennady gennaro geoff geoffrey georg george
georges georgina gerald geraldine gerard gerardo gerd gerda gergely gerhard gerlinde germaine gernot
gerolamo gerold gerrit gert gertraud gertrud gertrude gesine gherardo ghislain ghislaine giacinto giacomo
giampaolo gian gianfrancesco gianfranco gianluca gianni gianpaolo gigliola gilbert gilberto giles gilles
gillian gino gintaras gioacchino giordano giorgio giosuè giovanna giovanni girolamo gisela gisèle giulia
giuliana giuliano giulio giuseppe giuseppina gloria godfrey gonzague gonzalo gonçalo gopal goran gordon
gottfried gotthard gotthold gottlieb graeme graham grazia grażyna gregor gregorio gregory greta gretchen
grigory grzegorz grégoire guadalupe guang gudrun guglielmo guido guillaume guillermina guillermo gundula
gunilla gunnar gunther gustav gustavo guy gwen gwendolyn gyula gábor gérald gérard göran görel gösta götz
günter günther hadrien hadwig hai haim hakim halina hamid hamish hana hanna hannah hanne hannelore hanno
hanns hans hans-peter harald hariolf harish harold harri harriet harry hartmut hartwig hassan hazel heather
hector hedda hedwig heide heidemarie heidi heidrun heike heiko heiner heinrich heinz helen helena helene
helga helge helle hellmut helma helmut helmuth heloísa hendrik hendrika henk henner henning henri henrietta
henriette henrik henry henryk herbert heribert herman hermann hermine hernán herta hertha hervé hilary hilda
hilde hildegard hiltrud hiroko hiroshi hiroyuki holger holly hong honorine horace horacio horst hortense
howard hua hubert hubertus hugh hugo hugues huguette hui humberto humphrey hussein håkan héctor hélène iain
ian ibrahim ibrahima ida idris idrissa ifeoma ignace ignacio ignacy ignasi ignazio igor ilaria ildefonso
ildikó ilona ilse ilya imke immacolata immanuel imogen imre indira ineke ines inge ingeborg ingo ingrid
ingvar inka inés iona irena irene irenäus irina irma irmgard irmtraud irving irène isaac isabel isabella
isabelle ishmael isidoro ismael ismail ismaël isobel isolde issa istvan istván italo ivan ivana iver ivo
ivor iwona jaakko jaap jacek jacinto jack jacob jacobus jacopo jacqueline jacques jadwiga jaime jakob jakub
jamal james jamie jan jane janet janina janusz jari jaroslav jarosław jasmina jason jasper javier jean jean-
luc jeanette jeanne jeff jeffrey jelena jennifer jenny jens jeremy jeroen jerome jerry jerzy jesper jessica
jesús jian jie jill jim jing jiří joachim joan joana joanna joaquim joaquín jobst jocelyn jocelyne jochen
joel johan johann johanna johannes john joke jolanta jon jonas jonathan joop joost jordi jorge joris josef
josefa josefina josefine joseph josephine josette joshua josiah josiane josip josé joséphine joyce joão
joëlle juan juana judith judy juha jukka jule julia julian juliane julie julien juliet juliette julio julius
jun justine justo justus jutta jérôme józef jörg jörn jürg jürgen kaarina kai kamal karel karen kari karim
karin karl karl-heinz karlheinz karola karoline karsten kaspar kasper katalin katarzyna kate kateřina
katharina katharine katherine kathleen katia katja katrin kazimierz kazuo kees keiko keith kelly kemal
kenichi kenji kenneth kerstin kevin khadija khalid kieran kilian kimberly kinga kirsten kirsty kjell klaas
klara klaus klára knut koen kofi kojo konrad konstantin konstantinos konstanze krishna kristian kristin
kristina krystyna krzysztof kunibert kurt kwabena kwaku kwame kwasi käthe kåre lajos lakshmi lamberto lamine
lance larry lars lasse laura laure lauren laurence laurent laurenz lauro lavinia lawrence lea leandro leen
lei leif lena lennart leo leonard leonardo leonhard leonid leonie leonor leonore leopold leopoldo leslie
leszek leticia letizia lev lewis liam liang lidia liesbeth lieselotte liliana liliane lin lina linda ling
linus lionel lionello lisa lise liselotte livia livio ljubica lloyd lodovico lola lorenz lorenza lorenzo
lorna lorraine lothar lotte louis louisa louise lourdes loïc lubomír luc luca lucas lucia luciana luciano
lucien lucienne lucile lucinda lucio lucjan lucrecia lucy ludger ludmila ludovic ludovica ludovico ludvík
ludwig luigi luigia luis luisa luise luitpold luiza lukas lukáš lutz luuk luís lydia lynette lynn lynne
lyudmila lászló léa léon maarten mabel macarena maciej madeleine mads mafalda magali magda magdalena
magdalene magnus mahesh mahmoud maike maja makoto maksim malcolm malgorzata malte mamadou manel manfred
manlio manoel manon manuel manuela mara marc marcel marcela marceline marcella marcello marcelo marcin marco
marcos marcus mareike marek margaret margareta margarete margarethe margarida margarita margery margherita
margit margot margret marguerite maria maria-luise mariam mariama marianna marianne mariano marie marieke
mariella marielle marieluise marija marijke marilyn marina marino mario marion marisa marit marita mariusz
marjan marjolein marjorie mark markus marlene marlies marta marten martha marthe martin martina martine
martín mary maryam maryse maryvonne masao massimo mateus mateusz mathias mathieu mathilde matilda matilde
matteo matthew matthias matthieu matti maud maureen maurice maurizio mauro maurício mavis max maxence maxime
maximilian maxine maïté małgorzata mechthild meera megan mehdi mehmet mei meinhard meinolf meinrad melanie
melchior melissa melitta melvin mercedes mercè meredith merete metin mette micaela michael michaela michał
michel michela michele micheline michelle michiko michèle mieczysław mieke miguel mihai mikael mike mikhail
mikkel miklós mikołaj mila milena milica miloš ming mireille mirella miriam mirjam miroslav mirosław mladen
mohamed mohammad mohammed mohan moira moisés molly mona monica monika monique montserrat morag moritz morris
morten morton moshe moussa muhammad mukesh muriel mustafa myriam myron mélanie mónica nadia nadine nadja
nadège nancy nandini nanette naoki naomi narendra natale natalia natalie natalya natascha nathalie nathan
neha neil nell nello nelly nestor netta ngozi niccolò nicholas nicodemo nicola nicolas nicole nicoletta
nicolás nicolò niek niels nigel nikita niklas nikolai nikolaus nikolay nils nina ning nino nisha noam noel
nora norbert norberto noriko norman noémie noël nuno nunzio nuria néstor octavia octavio odette odile olaf
olav ole oleg olga oliver olivia olivier olle olof olov omar ondřej onofre onofrio orazio oreste orietta
orlando orsolya oscar oskar osman osvaldo oswald otfried otmar ottavia ottavio ottilie otto ottokar oumar
ousmane ove owen paavo pablo pamela paola paolina paolo partha pascal pascale pasquale patrice patricia
patricio patrick patrizia patryk paul paula paulette paulina pauline paulo pavel pawel paweł peder pedro
peer peggy pekka pellegrino penelope per peregrine pernille petar peter petr petra philip philipp philippa
philippe phillip phoebe phyllis pia pierangelo piergiorgio pierluigi piero pierre pierrette piet pieter
pietro pilar pina ping pio piotr pirmin pola pompeo poul prakash priscilla priya prospero péter qiang
quentin quirin quirino rachel rachele radosław rafael rafał raffaele raffaella rahul raimondo raimund
rainald rainer raisa raj rajesh rakesh ralf ralph ram ramesh ramiro ramón randall randi raoul raphael
raphaël raquel ravi raymond raymonde raúl rebecca regina regine reiner reinhard reinhart reinhold reinier
remco remigio renata renate renato renaud renzo rené renée rhoda rhys ricardo riccardo richard rico rien
rikke rinaldo risto rita rob robert roberta roberto robin rocco roch roderick rodney rodolfo rodolphe
rodrigo rogelio roger roland rolande rolando rolf romain romano romila romolo romuald romy ronald ronan rong
rosa rosalind rosalía rosanna rosario roseline rosella rosemarie rosemary rosina rosmarie ross rossana
roswitha rowan roxane roxanne roy rubén rudi rudolf rufus ruggero ruggiero rune rupert rupprecht ruprecht
russell ruth ruud ryan ryszard régine régis rémi rémy rüdiger sabatino sabina sabine sabrina sadie said
salah sally salma salvador salvatore samantha samir samira samuel samuele sandra sandrine sandro sanjay
sanjeev sanne santiago santo sara sarah sascha saskia satoshi saverio scott seamus sean sebastian sebastiano
sebastião selina selma semyon seppo serena serge sergei sergey sergio severino seydou shan shane sharon
sheila shigeru shira shirin shirley shlomo shu sibylle sidney siegbert siegfried siegmund siegrid sigismondo
sigismund sigmund signe sigrid sigurd silke silvana silvano silvia silvio simon simona simone simonetta
sinéad siobhan sixtus sjoerd slavko slobodan sofia solange soledad solomon solveig sonia sonja sophia sophie
stanislav stanisław stanley stefan stefania stefanie stefano steffen stella stephan stephanie stephen steve
steven stig stuart sture stéphane stéphanie sunil suresh susan susana susanna susanne suzanne svante svea
svein sven svend svetlana sybille sylvain sylvester sylvia sylvie szymon sándor sébastien sören søren
sławomir tabitha tadeusz taiwo takashi takeshi tamar tamara tamás tanja tankred tao tariq tatiana tatjana
tatyana ted teodoro terence teresa tereza terje terry tess thaddeus thea thelma theo theodor theodora
theodore theresa therese thibault thierry thilo thomas thorsten théo théodore théophile thérèse tiago tibor
tiina till tilman tilmann tilo timm timo timotheus timothy timothée tina tineke ting tino tiziana tjeerd
tobias todd tom tomasz tommaso tomás tomáš ton toni tony tor torben torbjörn tore torsten toshio tove tracy
traudl traugott traute trautgott trevor tristan trude tullio tuomas tünde ubaldo udo ugo ulf ulfried uli
ulla ulrich ulrike umberto urs ursula uta ute uwe vaclav vadim valentin valentina valentín valeria valerie
valerio valery valérie vanda vanessa vasco vasil vasily veikko vera verena vernon veronica veronika verónica
vesna vicente vicenzo victoire victor victoria vidar vigdis vijay vikram viktor viktoria vilhelm viljo
vincent vincenza vincenzo vinod viola violaine violette virgilio virginia virginie virginio vitale vitaly
vito vittore vittoria vittorio vivian viviana viviane vladimir vladimiro vladimír vladislav volker volkhard
volkmar vyacheslav václav véronique víctor walburga waldemar walter walther waltraud wanda warren wayne wei
wen wendelin wendy wenzel wera werner wiebke wieger wieland wiesław wilfred wilfried wilhelm wilhelmine
willem willi william willibald willy wilma wim winfried winifred witold wojciech wolf wolfdietrich wolfgang
wolfhard wolfram wouter władysław włodzimierz xabier xaver xavier xiao ximena xin xosé yaakov yael yan yann
yannick yannis yasmin yi ying yoko yolande yong yosef yoshio youssef yu yuan yukio yulia yun yuri yury yusuf
yves yvette yvonne zaccaria zacharias zachary zainab zara zbigniew zdeněk zdzisław zeno zeynep zhen zhi zoe
zofia zoltán zoë zsuzsa zsófia zuzana álvaro ángel ángeles árpád åke édouard éliane élisabeth élise éloïse
émile émilie éric étienne александр алексей анатолий андрей анна борис вадим валентин валерий василий виктор
виталий владимир вячеслав галина георгий григорий дмитрий евгений екатерина елена иван игорь илья ирина
константин лев леонид людмила максим мария михаил наталья никита николай олег ольга павел пётр светлана
семён сергей татьяна фёдор юлия юрий
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

_MORE_OF_IBERIA_AND_FRANCE = """
abelardo adalgisa agathe alejandrina alphonse amédée amílcar anicet antónio antônia armel augustine aída
barthélemy bartolomeu brígida caio camilo candelaria carlota cayetano ceferino cléo clóvis célia dalila
domingos dámaso désirée edelberto edgard edgardo efrén eliana elías emílio enriqueta estela eunício eustache
evaldo evaristo ezequiel fabián fermín fidelino filomena firmin fulgence fulgencio gabriela gastão genaro
geraldo germán gervasio gilma gisele graciela gregório guilherme guilhermina guiomar gumersindo gustave gédéon
heitor heráclio hilario hippolyte honoré hyacinthe iara inocencio isidore isidro iván januário jerónimo joseba
josseline jules juvenal keila laureano lilia lucette lucía luiz léonard léonie lídia marcelino marcelle
marcial mariana maría melchor mirta moacir murilo máximo narcisse nicanor nilda noemí nélida nélson népomucène
octave oswaldo otávio paulino raimundo raymundo reinaldo renán rocío romualdo ronaldo rui ruy saturnino
segismundo silverio sosthène sérgio sílvia sócrates tadeu teófilo thiago tiphaine tulio ulysse valentim
venancio venâncio vítor wenceslao xavière yolanda yvan zacarías zulmira zénon ángela ève évelyne óscar
"""
"""Given names of Spain, Portugal, Latin America and France that the first list lacks."""

_FIRST_OF_TWO = word_set(
    "jean marie anne pierre paul hans karl klaus ernst heinz wolf eva ana juan josé ann mary"
)


class _GivenNames(frozenset[str]):
    """Given names, and two of them joined: "jean-luc", "marie-thérèse", of which the second may be any."""

    __slots__ = ()

    def __contains__(self, word: object) -> bool:
        if super().__contains__(word):
            return True
        first, hyphen, second = str(word).partition("-")
        return bool(hyphen) and first in _FIRST_OF_TWO and super().__contains__(second)


GIVEN = _GivenNames([*_GIVEN.split(), *_MORE_OF_IBERIA_AND_FRANCE.split()])
"""Given names in lower case."""


def is_given(word: str) -> bool:
    """Whether a printed word is a given name that is known, shortened or not, or an initial."""
    return word.rstrip(".").casefold() in GIVEN or (len(word) <= len("J.") and word.endswith("."))


PLACES = frozenset(_PLACES.split())
"""Places of publication in lower case, those of one word."""
