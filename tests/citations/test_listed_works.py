"""Works in lists of the humanities: films, episodes, talks, posts, art, and who keeps books and articles."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation
from verifier.citations.forms.listed_works import read_listed_work
from verifier.documents.inline import read_inline


@pytest.mark.parametrize(
    ("entry", "entry_type", "described"),
    [
        (
            '"Silence." *River Hour*, created by Anna Berg, performance by Dora Elm, season 4,'
            " episode 10, Mill Films, 1999.",
            "incollection",
            "title=Silence|date=1999|titleaddon=season 4, episode 10|booktitle=River"
            " Hour|publisher=Mill Films|note=created by Anna Berg; performance by Dora Elm",
        ),
        (
            '"The Weir, Part 1." *River Hour*, written by Anna Berg and Carl Dorn, directed by Erik'
            " Falk, season 2, episode 3, NBC, 4 Oct. 2010. *Netflix*, www.netflix.com/watch/123.",
            "incollection",
            "title=The Weir, Part 1|date=2010-10-04|titleaddon=season 2, episode 3|booktitle=River"
            " Hour|publisher=NBC|note=written by Anna Berg and Carl Dorn; directed by Erik Falk;"
            " Netflix",
        ),
        (
            "Anna Berg, “Silence,” *River Hour*, season 4, episode 10, directed by Carl Dorn, aired"
            " May 4, 2019, on NBC.",
            "incollection",
            "author=Berg, Anna|title=Silence|date=2019-05-04|titleaddon=season 4, episode"
            " 10|booktitle=River Hour|publisher=NBC|note=directed by Carl Dorn",
        ),
        (
            "*River Hour*. Season 3, episode 7, “The Mill.” Directed by Carl Dorn, written by Anna"
            " Berg. Aired May 4, 2019, on NBC.",
            "incollection",
            "title=The Mill|date=2019-05-04|titleaddon=Season 3, episode 7|booktitle=River"
            " Hour|publisher=NBC|note=Directed by Carl Dorn; written by Anna Berg",
        ),
        (
            "*River Hour*. Created by Anna Berg and Carl Dorn, Mill Films, 2012–present.",
            "video",
            "title=River Hour|author=Berg, Anna and Dorn, Carl|date=2012/|publisher=Mill"
            " Films|note=Created by Anna Berg and Carl Dorn",
        ),
        (
            "*The Weir*. Directed by Carl Dorn, performances by Anna Berg, Erik Falk, and Dora Elm,"
            " Mill Pictures, 1977.",
            "movie",
            "title=The Weir|author=Dorn, Carl|date=1977|publisher=Mill Pictures|note=performances by"
            " Anna Berg, Erik Falk, and Dora Elm",
        ),
        (
            "Dorn, Carl, dir. *The Weir*. 1977; Los Angeles: Mill Pictures, 2004. DVD.",
            "movie",
            "author=Dorn, Carl|note=dir; DVD|title=The Weir|origdate=1977|date=2004|location=Los"
            " Angeles|publisher=Mill Pictures",
        ),
        (
            "Dorn, Carl, director. *The Weir*. Mill Pictures, 1977. *Netflix*, www.netflix.com/title/123.",
            "movie",
            "author=Dorn, Carl|note=director|title=The"
            " Weir|date=1977|organization=Netflix|publisher=Mill Pictures",
        ),
        (
            "*The Weir*. Dir. Carl Dorn. Perf. Anna Berg and Erik Falk. Mill Pictures, 1977. DVD.",
            "movie",
            "title=The Weir|author=Dorn, Carl|date=1977|publisher=Mill Pictures|note=Perf. Anna Berg"
            " and Erik Falk; DVD",
        ),
        (
            'Berg, Anna. "Pretty Weirs." *Rivers*, Heron Records, 2013, www.berg.com/album/rivers/.',
            "incollection",
            "author=Berg, Anna|title=Pretty Weirs|date=2013|booktitle=Rivers|publisher=Heron Records",
        ),
        (
            "Berg, Anna. “Pretty Weirs.” Track 3 on *Rivers*. Heron Records, 2013, Spotify.",
            "incollection",
            "author=Berg, Anna|title=Pretty Weirs|date=2013|titleaddon=Track"
            " 3|booktitle=Rivers|publisher=Heron Records|note=Spotify",
        ),
        (
            "Berg, Anna. *Rivers*. Heron Records, 2013, compact disc.",
            "audio",
            "author=Berg, Anna|title=Rivers|date=2013|publisher=Heron Records|note=compact disc",
        ),
        (
            "Berg, Anna. *Rivers*. Columbia Records, 2013. *Spotify*, open.spotify.com/album/x.",
            "audio",
            "author=Berg, Anna|title=Rivers|date=2013|publisher=Columbia Records|note=Spotify",
        ),
        (
            '@riverwatch. "We have report of large floods in east & west of the town now."'
            " *Twitter*, 23 June 2009, 11:15 a.m., twitter.com/riverwatch/status/2298.",
            "online",
            "author={@riverwatch}|title=We have report of large floods in east & west of the town"
            " now|date=2009-06-23|addendum=11:15 a.m.|organization=Twitter",
        ),
        (
            'Berg, Anna [@annaberg]. "Mill is open." *Twitter*, 23 June 2009,'
            " twitter.com/annaberg/status/2298.",
            "online",
            "author=Berg, Anna|note=@annaberg|title=Mill is open|date=2009-06-23|organization=Twitter",
        ),
        (
            "Berg, Anna (@annaberg). “Mill is open.” Facebook, June 23, 2009."
            " https://www.facebook.com/annaberg/posts/1.",
            "online",
            "author=Berg, Anna|note=@annaberg|title=Mill is open|date=2009-06-23|organization=Facebook",
        ),
        (
            "River Society. “We are thrilled to announce the new mill.” Facebook, October 17, 2016,"
            " 9:05 p.m. https://www.facebook.com/river/posts/15.",
            "online",
            "author={River Society}|title=We are thrilled to announce the new"
            " mill|date=2016-10-17|addendum=9:05 p.m.|organization=Facebook",
        ),
        (
            "Anna Berg (@annaberg), “Mill is open,” Twitter, April 22, 2015, 11:10 a.m.,"
            " https://twitter.com/annaberg/status/59.",
            "online",
            "author=Berg, Anna|note=@annaberg|title=Mill is open|date=2015-04-22|addendum=11:10"
            " a.m.|organization=Twitter",
        ),
        (
            "Klee, Pavel. *The Weir*. 1975, Museum of River Art, New York.",
            "artwork",
            "author=Klee, Pavel|title=The Weir|date=1975|institution=Museum of River Art|location=New York",
        ),
        (
            "Klee, Pavel. *The Weir*. 1922. Oil transfer drawing, 25 1/4 x 19 in. Museum of River"
            " Art, New York.",
            "artwork",
            "author=Klee, Pavel|title=The Weir|date=1922|titleaddon=Oil transfer"
            " drawing|institution=Museum of River Art|location=New York|note=25 1/4 x 19 in.",
        ),
        (
            "Klee, Pavel. *Weirs at Night*. 1889. Oil on canvas, 29 × 36 1/4 in. (73.7 × 92.1 cm)."
            " Museum of River Art, New York. https://www.moma.org/collection/works/79802.",
            "artwork",
            "author=Klee, Pavel|title=Weirs at Night|date=1889|titleaddon=Oil on"
            " canvas|institution=Museum of River Art|location=New York|note=29 × 36 1/4 in. (73.7 ×"
            " 92.1 cm)",
        ),
        (
            "Klee, Pavel. *Weirs at Night*. 1889, oil on canvas, National Gallery, London.",
            "artwork",
            "author=Klee, Pavel|title=Weirs at Night|date=1889|titleaddon=oil on"
            " canvas|institution=National Gallery|location=London",
        ),
        (
            "Klee, Pavel. *Weirs*. Circa 1502. *The National Gallery*,"
            " www.nationalgallery.org.uk/paintings/weirs.",
            "artwork",
            "author=Klee, Pavel|title=Weirs|date=1502~|organization=The National Gallery",
        ),
        (
            "Dorn, Carl. Interview. Conducted by Anna Berg, 4 May 2019.",
            "misc",
            "author=Dorn, Carl|title=Interview|date=2019-05-04|note=Conducted by Anna Berg",
        ),
        (
            "Dorn, Carl. Interview with Anna Berg. *River Hour*. NPR. 4 May 2019.",
            "article",
            "author=Dorn, Carl|title=Interview with Anna Berg|date=2019-05-04|journaltitle=River"
            " Hour|publisher=NPR",
        ),
        (
            "Dorn, Carl. “Keeping Up with Weirs.” Interview by Anna Berg. *River Hour*, NPR, April"
            " 19, 2017. Audio, 35:25. http://www.npr.org/2017/04/19/524.",
            "article",
            "author=Dorn, Carl|title=Keeping Up with Weirs|date=2017-04-19|titleaddon=Interview by"
            " Anna Berg|journaltitle=River Hour|publisher=NPR|note=Audio, 35:25",
        ),
        (
            "Dorn, Carl. Personal interview. 4 May 2019.",
            "misc",
            "author=Dorn, Carl|title=Personal interview|date=2019-05-04",
        ),
        (
            "Kask, Mari. “Friendship Takes a Path That Diverges.” Review of *Swing River*, by Anna"
            " Berg. *New York Times*, November 7, 2016.",
            "article",
            "author=Kask, Mari|title=Friendship Takes a Path That"
            " Diverges|date=2016-11-07|titleaddon=Review of Swing River, by Anna"
            " Berg|journaltitle=New York Times",
        ),
        (
            'Kask, Mari. "Weirs Apart." Review of *Swing River*, directed by Anna Berg. *The New'
            " York Times*, 7 Nov. 2016, p. C1.",
            "article",
            "author=Kask, Mari|title=Weirs Apart|date=2016-11-07|titleaddon=Review of Swing River,"
            " directed by Anna Berg|journaltitle=The New York Times|pages=C1",
        ),
        (
            "Berg, Anna. “Toward a Theory of Weirs.” Lecture, Harvard University, Cambridge, MA, May"
            " 4, 1973.",
            "unpublished",
            "author=Berg, Anna|title=Toward a Theory of"
            " Weirs|date=1973-05-04|howpublished=Lecture|eventtitle=Harvard"
            " University|venue=Cambridge, MA",
        ),
        (
            'Berg, Anna. "Toward a Theory of Weirs." River Conference, 4 May 2019, Hilton Hotel,'
            " Boston. Keynote address.",
            "unpublished",
            "author=Berg, Anna|title=Toward a Theory of Weirs|date=2019-05-04|howpublished=Keynote"
            " address|eventtitle=River Conference|venue=Hilton Hotel, Boston",
        ),
        (
            "Berg, Anna. “Toward a Theory of Weirs.” Paper presented at the Annual Meeting of the"
            " River Society, Boston, MA, May 2019.",
            "unpublished",
            "author=Berg, Anna|title=Toward a Theory of Weirs|date=2019-05|howpublished=Paper"
            " presented|eventtitle=the Annual Meeting of the River Society|venue=Boston, MA",
        ),
        (
            "Berg, Anna. 2019. “Toward a Theory of Weirs.” Presented at the Annual Meeting of the"
            " River Society, Boston, MA, May 4–6.",
            "unpublished",
            "author=Berg, Anna|title=Toward a Theory of"
            " Weirs|date=2019-05-04/2019-05-06|howpublished=Presented|eventtitle=the Annual Meeting"
            " of the River Society|venue=Boston, MA",
        ),
        (
            "Anna Berg, “Toward a Theory of Weirs” (lecture, Harvard University, Cambridge, MA, May"
            " 4, 1973).",
            "unpublished",
            "author=Berg, Anna|title=Toward a Theory of"
            " Weirs|date=1973-05-04|howpublished=lecture|eventtitle=Harvard"
            " University|venue=Cambridge, MA",
        ),
        (
            "Berg, Anna. “How to Mend a Weir.” Filmed November 2016 at RiverTalks, Brookline, MA."
            " Video, 12:51. https://www.ted.com/talks/anna_berg.",
            "online",
            "author=Berg, Anna|title=How to Mend a"
            " Weir|eventdate=2016-11|eventtitle=RiverTalks|venue=Brookline,"
            " MA|date=2016-11|note=Video, 12:51",
        ),
        (
            '"How to Mend a Weir." *YouTube*, uploaded by River Channel, 3 May 2017,'
            " www.youtube.com/watch?v=abc.",
            "online",
            "title=How to Mend a Weir|date=2017-05-03|organization=YouTube|note=uploaded by River Channel",
        ),
        (
            "River Channel. “How to Mend a Weir.” YouTube video, 5:12. May 3, 2017."
            " https://www.youtube.com/watch?v=abc.",
            "online",
            "author={River Channel}|title=How to Mend a Weir|date=2017-05-03|note=YouTube video, 5:12",
        ),
        (
            "River Channel. “How to Mend a Weir.” May 3, 2017. Video, 5:12. https://youtu.be/abc.",
            "online",
            "author={River Channel}|title=How to Mend a Weir|date=2017-05-03|note=Video, 5:12",
        ),
        (
            "Google. “Privacy Policy.” Privacy & Terms. Last modified April 17, 2017."
            " https://www.google.com/policies/privacy/.",
            "online",
            "author={Google}|title=Privacy Policy|date=2017-04-17|organization=Privacy & Terms",
        ),
        (
            "“Privacy Policy.” Privacy & Terms. Google. Last modified April 17, 2017. Accessed May"
            " 3, 2019. https://www.google.com/policies/privacy/.",
            "online",
            "title=Privacy Policy|date=2017-04-17|urldate=2019-05-03|organization=Privacy &"
            " Terms|note=Google",
        ),
        (
            "“River Society Grants,” River Society, accessed March 1, 2017, http://www.river.org/grants.",
            "online",
            "title=River Society Grants|institution=River Society|urldate=2017-03-01",
        ),
        (
            '"Weir." *Wikipedia*, 5 May 2019, en.wikipedia.org/wiki/Weir.',
            "online",
            "title=Weir|date=2019-05-05|organization=Wikipedia",
        ),
        (
            '"Weir." *Wikipedia: The Free Encyclopedia*. Wikimedia Foundation, 5 May 2019,'
            " en.wikipedia.org/wiki/Weir. Accessed 7 May 2019.",
            "online",
            "title=Weir|date=2019-05-05|urldate=2019-05-07|organization=Wikipedia: The Free"
            " Encyclopedia|note=Wikimedia Foundation",
        ),
        (
            "Berg, Anna. *Weirs of the North*. Heron Press, 2017. Kindle ed.",
            "book",
            "author=Berg, Anna|title=Weirs of the North|date=2017|publisher=Heron Press|note=Kindle ed.",
        ),
        (
            "Berg, Anna. *Weirs of the North*. E-book ed., Heron Press, 2017.",
            "book",
            "author=Berg, Anna|title=Weirs of the North|date=2017|publisher=Heron Press|note=E-book ed.",
        ),
        (
            "Berg, Anna. *Weirs of the North*. Narrated by Carl Dorn, audiobook ed., Heron Audio, 2017.",
            "book",
            "author=Berg, Anna|title=Weirs of the North|date=2017|publisher=Heron"
            " Audio|note=Narrated by Carl Dorn; audiobook ed.",
        ),
        (
            "Berg, Anna. *Weirs of the North*. Oxford: Heron Press, 2017. EPUB.",
            "book",
            "author=Berg, Anna|title=Weirs of the North|date=2017|location=Oxford|publisher=Heron"
            " Press|note=EPUB",
        ),
        (
            "Berg, Anna. *The Weirs*. 1915. Translated by Carl Dorn, Heron Press, 2014.",
            "book",
            "author=Berg, Anna|title=The Weirs|translator=Dorn,"
            " Carl|origdate=1915|date=2014|publisher=Heron Press",
        ),
        (
            "Berg, Anna. *The Weirs*. (1949) 1987. Oxford: Heron Press.",
            "book",
            "author=Berg, Anna|title=The Weirs|origdate=1949|date=1987|location=Oxford|publisher=Heron Press",
        ),
        (
            "Berg, Anna. (1949) 1987. *The Weirs*. Oxford: Heron Press.",
            "book",
            "author=Berg, Anna|origdate=1949|title=The Weirs|date=1987|location=Oxford|publisher=Heron Press",
        ),
        (
            'Berg, Anna. "Weirs for Writers." MFA thesis, U of Iowa, 2009.',
            "thesis",
            "author=Berg, Anna|title=Weirs for Writers|date=2009|type=MFA thesis|institution=U of Iowa",
        ),
        (
            "Berg, Anna. *Weirs for Writers*. 2009. U of Iowa, PhD dissertation.",
            "thesis",
            "author=Berg, Anna|title=Weirs for Writers|date=2009|type=PhD dissertation|institution=U of Iowa",
        ),
        (
            "Berg, Anna. “Weirs for Writers.” PhD diss., University of Iowa, 2009. ProQuest (AAT 123456).",
            "thesis",
            "author=Berg, Anna|title=Weirs for Writers|date=2009|type=PhD"
            " diss|institution=University of Iowa|note=ProQuest (AAT 123456)",
        ),
        (
            "National Center for Weirs. *WeirBank*. https://www.weir.gov/genbank/ (accession no."
            " AP008937; accessed March 20, 2019).",
            "dataset",
            "author={National Center for Weirs}|title=WeirBank|urldate=2019-03-20|note=accession no."
            " AP008937",
        ),
        (
            "*Beowulf*. Translated by Seamus Berg, edited by Carl Dorn, Norton, 2000.",
            "book",
            "title=Beowulf|translator=Berg, Seamus|editor=Dorn, Carl|date=2000|publisher=Norton",
        ),
        (
            "*The Bible*. Authorized King James Version, Oxford UP, 1998.",
            "book",
            "title=The Bible|date=1998|edition=Authorized King James Version|publisher=Oxford UP",
        ),
        (
            "*The New Oxford Annotated Bible*. Edited by Carl Dorn, 5th ed., Oxford UP, 2018.",
            "book",
            "title=The New Oxford Annotated Bible|editor=Dorn, Carl|date=2018|edition=5th"
            " ed|publisher=Oxford UP",
        ),
        (
            'Berg, Anna. "To Carl Dorn." 4 May 1919. *Letters of Anna Berg*, edited by Dora Elm,'
            " Heron Press, 1960, pp. 12-14.",
            "incollection",
            "author=Berg, Anna|title=To Carl Dorn|editor=Elm,"
            " Dora|origdate=1919-05-04|date=1960|booktitle=Letters of Anna Berg|publisher=Heron"
            " Press|pages=12-14",
        ),
        (
            "Berg, Anna. Letter to Carl Dorn. 4 May 1919.",
            "misc",
            "author=Berg, Anna|title=Letter to Carl Dorn|date=1919-05-04",
        ),
        (
            "Berg, Anna. E-mail to Carl Dorn. 4 May 2019.",
            "misc",
            "author=Berg, Anna|title=E-mail to Carl Dorn|date=2019-05-04",
        ),
        (
            "Mill Studios. *River Quest*. Version 1.3, Mill Games, 2017.",
            "software",
            "author={Mill Studios}|title=River Quest|date=2017|version=1.3|organization=Mill Games",
        ),
        (
            "*River Quest*. Directed by Anna Berg, Mill Games, 2017. PlayStation 4.",
            "software",
            "title=River Quest|author=Berg, Anna|date=2017|organization=Mill Games|note=PlayStation 4",
        ),
        (
            'Hobb, Dana, host. "The Fall of the Dam." *River Hour*, episode 12, NPR, 4 May 2019,'
            " www.npr.org/x/y.",
            "incollection",
            "author=Hobb, Dana|note=host|title=The Fall of the"
            " Dam|date=2019-05-04|titleaddon=episode 12|booktitle=River Hour|publisher=NPR",
        ),
        (
            "Hobb, Dana, and Carl Dorn, hosts. “The Fall of the Dam.” May 4, 2019. In *River Hour*."
            " Produced by NPR. Podcast, MP3 audio, 35:25. https://www.npr.org/x.",
            "incollection",
            "author=Hobb, Dana and Dorn, Carl|note=hosts; Podcast; MP3 audio, 35:25|title=The Fall"
            " of the Dam|date=2019-05-04|booktitle=River Hour|publisher=Produced by NPR",
        ),
        (
            '"The Fall of the Dam." *River Hour* from NPR, 4 May 2019, www.npr.org/x/y.',
            "incollection",
            "title=The Fall of the Dam|date=2019-05-04|booktitle=River Hour|publisher=NPR",
        ),
        (
            "*Rivers of the World*. Map. Heron Maps, 2011.",
            "misc",
            "title=Rivers of the World|date=2011|type=Map|howpublished=Heron Maps",
        ),
        (
            "*Weirs: Keep Them Clean*. River Board, 2011. Pamphlet.",
            "booklet",
            "title=Weirs: Keep Them Clean|date=2011|type=Pamphlet|howpublished=River Board",
        ),
        (
            "Plato. *Republic*. Translated by Carl Dorn, edited by Anna Berg, Oxford UP, 1998.",
            "book",
            "author=Plato|title=Republic|translator=Dorn, Carl|editor=Berg,"
            " Anna|date=1998|publisher=Oxford UP",
        ),
        (
            'Berg, Anna. "Weirs." *Encyclopedia of Rivers*, edited by Carl Dorn, vol. 3, Oxford UP,'
            " 2001, pp. 12-19.",
            "incollection",
            "author=Berg, Anna|title=Weirs|editor=Dorn,"
            " Carl|date=2001|volume=3|booktitle=Encyclopedia of Rivers|publisher=Oxford"
            " UP|pages=12-19",
        ),
        (
            "Berg, Anna. Introduction. *The Rivers*, by Carl Dorn, Oxford UP, 1999, pp. vii-xx.",
            "inbook",
            "author=Berg, Anna|title=Introduction|bookauthor=Dorn, Carl|date=1999|booktitle=The"
            " Rivers|publisher=Oxford UP",
        ),
        (
            'Berg, Anna. "Rivers and Mills." *Mills*, edited by Carl Dorn et al., Duke UP, 1999, pp.'
            " 12-30. *JSTOR*, www.jstor.org/stable/123.",
            "incollection",
            "author=Berg, Anna|title=Rivers and Mills|editor=Dorn, Carl and"
            " others|date=1999|booktitle=Mills|publisher=Duke UP|pages=12-30|note=JSTOR",
        ),
        (
            'Berg, Anna. "Rivers." *New York Times*, 4 May 2019, late ed., p. A1.',
            "article",
            "author=Berg, Anna|title=Rivers|date=2019-05-04|edition=late ed|journaltitle=New York"
            " Times|pages=A1",
        ),
        (
            "Berg, Anna. *Rivers*. Cambridge UP, 2014, doi:10.1234/abcd.",
            "book",
            "author=Berg, Anna|title=Rivers|date=2014|doi=10.1234/abcd|publisher=Cambridge UP",
        ),
        (
            "Berg, Anna. *Rivers*. Edited by Carl Dorn and Erik Falk, 3rd ed., vol. 2, Oxford UP, 2014.",
            "book",
            "author=Berg, Anna|title=Rivers|editor=Dorn, Carl and Falk, Erik|date=2014|edition=3rd"
            " ed|volume=2|publisher=Oxford UP",
        ),
        (
            "Berg, Anna. *Rivers*. Illustrated by Carl Dorn, Heron Press, 2014.",
            "book",
            "author=Berg, Anna|title=Rivers|date=2014|publisher=Heron Press|note=Illustrated by Carl Dorn",
        ),
        (
            "Berg, Anna, editor. *Weirs*. Heron Press, 2017.",
            "book",
            "editor=Berg, Anna|title=Weirs|date=2017|publisher=Heron Press",
        ),
        (
            "Berg, Anna, translator. *Weirs*. By Carl Dorn, Heron Press, 2017.",
            "book",
            "translator=Berg, Anna|title=Weirs|author=Dorn, Carl|date=2017|publisher=Heron Press",
        ),
        (
            "*The Weir*, directed by Carl Dorn (1977; Los Angeles, CA: Mill Pictures, 2004), DVD.",
            "movie",
            "title=The Weir|author=Dorn, Carl|origdate=1977|location=Los Angeles, CA|publisher=Mill"
            " Pictures|date=2004|note=DVD",
        ),
    ],
)
def test_a_work_in_a_list_of_the_humanities_has_its_type_and_fields(
    entry: str, entry_type: str, described: str
) -> None:
    citation = parse_citation(entry)
    assert citation.type == entry_type
    assert_described(citation, described)
    for span in citation.spans:
        if span.field in ("title", "publisher", "booktitle", "journaltitle", "location", "url"):
            printed = entry[span.start : span.end].replace("*", "")
            assert printed == citation.fields[span.field]


@pytest.mark.parametrize(
    "entry",
    [
        # Plain books and articles.
        "Berg, Anna. *Rivers of the North: A History*. Heron Press, 2011.",
        'Berg, Anna. "Rivers." *The Weir Review*, vol. 12, no. 1, Jan. 2013, pp. 193-200.',
        "Berg, Anna. 2011. *Rivers of the North*. Oxford: Heron Press.",
        "Anna Berg, *Rivers of the North* (Oxford: Heron Press, 2011), 12–14.",
        # The title goes on; nobody published it; a journal that prints an interview.
        "Dorn, Carl. *Neutrality*: 1914-1917. 2005. 180 f. Thesis, University of Riga, 2005.",
        "Anna Berg, “Rivers of Inner Asia,” unpublished manuscript, last modified March 8, 2015, Word file.",
        "“Interview with X,” *The Weir Review*, 5 May 2015, 12.",
        # Theses and parts of books that say no more than others understand.
        "Berg, Anna. “Weirs of Riga.” Ph.D. diss., Teachers College, Riga University, 2008.",
        "Berg, Anna. “Weirs.” In Rivers, Weirs, and Mills. Edited by Carl Dorn and Erik Falk, 205-255. Riga:"
        " Heron Press, 1999.",
        "Berg, Anna. “Weirs.” In Performance in Mills. Edited by Carl Dorn, 205-255. Riga: Heron, 1999.",
        "[74] A. Berg and C. Dorn, “Weirs,” in Proceedings 2006 Conference on Rivers, 2006. ICR 2006.,"
        " May 2006, pp. 12–17.",
    ],
)
def test_what_is_no_such_work_is_left_to_the_other_readers(entry: str) -> None:
    assert read_listed_work(read_inline(entry).text) is None


def test_a_volume_and_its_page_are_no_length_of_a_recording() -> None:
    citation = parse_citation(
        "Fern Brandel, *The Mediterranean Mill*, 2 vols. (London: Heron, 1972–73), 1:14."
    )
    assert citation.type == "book"
    assert citation.fields["volumes"] == "2"
    assert citation.locator is not None
