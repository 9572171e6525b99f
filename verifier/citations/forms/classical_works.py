"""The authors of antiquity and their works, under the abbreviations by which they are cited.

The abbreviations are those in use in classical studies (as in the lists of the large dictionaries); an
author of one work is cited without its title. ``=`` parts an abbreviation from what it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass, field

_TABLE = """
Ael. = Aelian | NA=On_Animals VH=Historical_Miscellany
Aesch. A. = Aeschylus | Ag.=Agamemnon Cho.=Choephori Eum.=Eumenides Pers.=Persians PV=Prometheus_Bound
    Sept.=Seven_against_Thebes Supp.=Suppliants
Amm. Amm._Marc. = Ammianus Marcellinus | *=Res_gestae
App. = Appian | B_Civ.=Civil_Wars BC=Civil_Wars Mith.=Mithridatic_Wars Pun.=Punic_Wars civ.=Civil_Wars
Apul. = Apuleius | Met.=Metamorphoses Apol.=Apologia
Ar. = Aristophanes | Ach.=Acharnians Av.=Birds Eq.=Knights Lys.=Lysistrata Nub.=Clouds Ran.=Frogs
    Vesp.=Wasps
Arist. = Aristotle | Ath._Pol.=Constitution_of_the_Athenians De_an.=De_anima Eth._Nic.=Nicomachean_Ethics
    EN=Nicomachean_Ethics NE=Nicomachean_Ethics Metaph.=Metaphysics Ph.=Physics Poet.=Poetics
    Pol.=Politics Rh.=Rhetoric Rhet.=Rhetoric
Ath. = Athenaeus | *=Deipnosophists
Aug. August. = Augustine | Conf.=Confessions De_civ._D.=City_of_God Civ.=City_of_God
    civ.=City_of_God conf.=Confessions epist.=Letters serm.=Sermons
Caes. = Caesar | B_Gall.=Gallic_War BG=Gallic_War BGall.=Gallic_War B_Civ.=Civil_War BC=Civil_War
    BCiv.=Civil_War Gall.=Gallic_War civ.=Civil_War
Cass._Dio Dio_Cass. = Cassius Dio | *=Roman_History
Cic. = Cicero | Att.=Letters_to_Atticus Brut.=Brutus Cat.=Catilinarians De_or.=De_oratore
    Div.=De_divinatione Fam.=Letters_to_Friends Fin.=De_finibus Leg.=De_legibus Nat._D.=De_natura_deorum
    Off.=De_officiis Phil.=Philippics Rep.=De_re_publica Tusc.=Tusculan_Disputations Verr.=Verrines
    Quinct.=Pro_Quinctio
    Mil.=Pro_Milone Sest.=Pro_Sestio Mur.=Pro_Murena Cael.=Pro_Caelio Arch.=Pro_Archia Dom.=De_domo_sua
    ad_Q._fr.=Letters_to_Quintus Q._Fr.=Letters_to_Quintus Orat.=Orator inv.=De_inventione Sen.=De_senectute
Dem. = Demosthenes | De_cor.=On_the_Crown *=Orations
Diod. Diod._Sic. = Diodorus Siculus | *=Library_of_History
Diog._Laert. = Diogenes Laertius | *=Lives_of_Eminent_Philosophers
Dio_Chrys. = Dio Chrysostom | Or.=Orations
Dion._Hal. = Dionysius of Halicarnassus | Ant._Rom.=Roman_Antiquities
Eur. = Euripides | Alc.=Alcestis Bacch.=Bacchae Hec.=Hecuba Hipp.=Hippolytus Ion=Ion Med.=Medea
    Or.=Orestes Tro.=Trojan_Women
Euseb. = Eusebius | Hist._eccl.=Ecclesiastical_History
Frontin. = Frontinus | Str.=Strategemata Aq.=De_aquis
Gell. = Aulus Gellius | NA=Attic_Nights *=Attic_Nights
Hdt. = Herodotus | *=Histories
Hes. = Hesiod | Op.=Works_and_Days Theog.=Theogony Th.=Theogony
Hom. = Homer | Il.=Iliad Od.=Odyssey
Hor. = Horace | Ars_P.=Ars_poetica Carm.=Odes Epist.=Epistles Sat.=Satires
Isoc. = Isocrates | Paneg.=Panegyricus Areop.=Areopagiticus
Joseph. Jos. Ios. = Flavius Josephus | AJ=Jewish_Antiquities Ant.=Jewish_Antiquities BJ=Jewish_War
    ant._Iud.=Jewish_Antiquities bell._Iud.=Jewish_War
    Ap.=Against_Apion
Just. = Justin | Epit.=Epitome
Juv. = Juvenal | *=Satires
Liv. = Livy | *=Ab_urbe_condita
Lucr. = Lucretius | *=De_rerum_natura
Lucian = Lucian | Hist._conscr.=How_to_Write_History VH=True_History
Lys. = Lysias | *=Orations
Mart. = Martial | *=Epigrams
Nep. = Cornelius Nepos | Att.=Atticus Hann.=Hannibal
Ov. = Ovid | Am.=Amores Ars_am.=Ars_amatoria Fast.=Fasti Met.=Metamorphoses Tr.=Tristia
Paus. = Pausanias | *=Description_of_Greece
Petron. = Petronius | Sat.=Satyricon *=Satyricon
Philo = Philo | Leg.=Legatio_ad_Gaium
Philostr. = Philostratus | VA=Life_of_Apollonius VS=Lives_of_the_Sophists
Pind. = Pindar | Ol.=Olympian_Odes Pyth.=Pythian_Odes Nem.=Nemean_Odes Isthm.=Isthmian_Odes
Pl. Plat. = Plato | Ap.=Apology Apol.=Apology Cri.=Crito Grg.=Gorgias Gorg.=Gorgias Leg.=Laws Men.=Meno
    Phd.=Phaedo Phdr.=Phaedrus Prt.=Protagoras Resp.=Republic Rep.=Republic Symp.=Symposium
    Tht.=Theaetetus Ti.=Timaeus Tim.=Timaeus
Plaut. = Plautus | Amph.=Amphitruo Aul.=Aulularia Mil.=Miles_gloriosus
Plin. = Pliny | HN=Natural_History NH=Natural_History Ep.=Letters nat.=Natural_History
    epist.=Letters paneg.=Panegyricus
Plut. = Plutarch | Alex.=Alexander Ant.=Antony Caes.=Caesar Cic.=Cicero Lyc.=Lycurgus Mor.=Moralia
    Per.=Pericles Pomp.=Pompey Sol.=Solon Them.=Themistocles Thes.=Theseus
Polyb. Pol. = Polybius | *=Histories
Procop. = Procopius | Bella=Wars Anec.=Secret_History
Prop. = Propertius | *=Elegies
Ptol. = Ptolemy | Geog.=Geography Alm.=Almagest
Quint. = Quintilian | Inst.=Institutio_oratoria
Sall. = Sallust | Cat.=Catiline Iug.=Jugurtha Jug.=Jugurtha Hist.=Histories
Sen. = Seneca | Ep.=Epistles epist.=Epistles benef.=De_beneficiis nat.=Natural_Questions
    Clem.=De_clementia Ira=De_ira
Soph. = Sophocles | Aj.=Ajax Ant.=Antigone El.=Electra OC=Oedipus_at_Colonus OT=Oedipus_Tyrannus
    Phil.=Philoctetes
Stat. = Statius | Silv.=Silvae Theb.=Thebaid
Strab. = Strabo | *=Geography
Suet. = Suetonius | Aug.=Augustus Calig.=Caligula Claud.=Claudius Iul.=Julius Jul.=Julius Ner.=Nero
    Tib.=Tiberius Vesp.=Vespasian
Tac. = Tacitus | Agr.=Agricola Ann.=Annals Dial.=Dialogus Germ.=Germania Hist.=Histories
Tert. = Tertullian | Apol.=Apology
Thuc. Thuk. Th. = Thucydides | *=History_of_the_Peloponnesian_War
Verg. Virg. = Virgil | Aen.=Aeneid Ecl.=Eclogues G.=Georgics Georg.=Georgics
Val._Max. = Valerius Maximus | *=Facta_et_dicta_memorabilia
Varro = Varro | ling.=De_lingua_Latina rust.=De_re_rustica
Colum. = Columella | *=De_re_rustica rust.=De_re_rustica
Flor. = Florus | *=Epitome epit.=Epitome
Isid. = Isidore of Seville | orig.=Etymologies etym.=Etymologies
Macr. = Macrobius | Sat.=Saturnalia
Vell. Vell._Pat. = Velleius Paterculus | *=Roman_History
Vitr. = Vitruvius | De_arch.=De_architectura *=De_architectura
Xen. = Xenophon | An.=Anabasis hell.=Hellenica oik.=Oeconomicus kyr._paid.=Cyropaedia Anab.=Anabasis
    Cyr.=Cyropaedia Hell.=Hellenica Mem.=Memorabilia
    Oec.=Oeconomicus Symp.=Symposium
"""


@dataclass(frozen=True, slots=True)
class ClassicalAuthor:
    """An author, the titles of the works by abbreviation, and the title of the only work ("" for several)."""

    name: str
    works: dict[str, str] = field(default_factory=dict)
    only: str = ""


def bare(word: str) -> str:
    """An abbreviation or a name as a key: without stops and blanks, in lower case."""
    return word.replace(".", "").replace(" ", "").replace("_", "").casefold()


def _table() -> dict[str, ClassicalAuthor]:
    authors: dict[str, ClassicalAuthor] = {}
    for line in _TABLE.strip().replace("\n    ", " ").splitlines():
        head, _, tail = line.partition("|")
        abbreviations, _, name = head.partition("=")
        titles = dict(item.split("=") for item in tail.split())
        works = {bare(key): title.replace("_", " ") for key, title in titles.items() if key != "*"}
        # A title may as well be written out: it stands for itself.
        works |= {bare(title): title for title in list(works.values())}
        author = ClassicalAuthor(name.strip(), works, titles.get("*", "").replace("_", " "))
        for key in (*abbreviations.split(), name):
            authors.setdefault(bare(key), author)
    return authors


AUTHORS = _table()
"""The author of an abbreviation or a name, as `bare` writes them."""
