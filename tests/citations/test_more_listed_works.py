"""More works in lists of the humanities: what services and platforms keep, letters, sets of volumes."""

from __future__ import annotations

import pytest

from tests.citations.described import assert_described
from verifier.citations import parse_citation


@pytest.mark.parametrize(
    ("entry", "entry_type", "described"),
    [
        (
            'Hobb, Dana. "The Fall of the Dam, Ep. 3." *River Hour*. Podcast, NPR, 4 May 2019.',
            "incollection",
            "author=Hobb, Dana|title=The Fall of the Dam, Ep. 3|date=2019-05-04|booktitle=River"
            " Hour|publisher=NPR|note=Podcast",
        ),
        (
            "Hobb, Dana, host. “The Fall of the Dam.” *River Hour* (podcast). May 4, 2019. Accessed"
            " May 6, 2019. https://www.npr.org/x.",
            "incollection",
            "author=Hobb, Dana|note=host; podcast|title=The Fall of the"
            " Dam|date=2019-05-04|urldate=2019-05-06|booktitle=River Hour",
        ),
        (
            "Dana Hobb, host, “The Fall of the Dam,” May 4, 2019, in *River Hour*, produced by NPR,"
            " podcast, MP3 audio, 35:25, https://www.npr.org/x.",
            "incollection",
            "author=Hobb, Dana|note=host; produced by NPR; podcast; MP3 audio, 35:25|title=The Fall"
            " of the Dam|publisher=NPR|date=2019-05-04|booktitle=River Hour",
        ),
        (
            '"The Fall." *River Hour*, season 1, episode 2, HBO, 2019. *HBO Max*, www.hbomax.com/x.',
            "incollection",
            "title=The Fall|date=2019|titleaddon=season 1, episode 2|booktitle=River"
            " Hour|publisher=HBO|note=HBO Max",
        ),
        (
            '"The Fall". River Hour. Season 1, episode 2. HBO. 4 May 2019. Television.',
            "incollection",
            "title=The Fall|date=2019-05-04|titleaddon=Season 1, episode 2|booktitle=River"
            " Hour|publisher=HBO|note=Television",
        ),
        (
            "River Hour. Created by Anna Berg, performance by Carl Dorn, HBO, 2002-08.",
            "video",
            "title=River Hour|author=Berg, Anna|date=2002/2008|publisher=HBO|note=Created by Anna"
            " Berg; performance by Carl Dorn",
        ),
        (
            "*River Hour*. Created by Anna Berg, seasons 1-3, HBO, 2002-2005.",
            "video",
            "title=River Hour|author=Berg, Anna|date=2002/2005|titleaddon=seasons"
            " 1-3|publisher=HBO|note=Created by Anna Berg",
        ),
        (
            "*The Weir*. Directed by Carl Dorn, Mill Pictures, 1977. *Amazon Prime Video*,"
            " www.amazon.com/x. Accessed 3 Mar. 2020.",
            "movie",
            "title=The Weir|author=Dorn, Carl|date=1977|urldate=2020-03-03|organization=Amazon Prime"
            " Video|publisher=Mill Pictures",
        ),
        (
            "*The Weir*. Directed by Carl Dorn. New York: Mill Pictures, 1977. DVD.",
            "movie",
            "title=The Weir|author=Dorn, Carl|date=1977|location=New York|publisher=Mill Pictures|note=DVD",
        ),
        (
            "*The Weir*. Directed by Carl Dorn. Los Angeles: Mill Pictures, 1977. Blu-ray, 120 min.",
            "movie",
            "title=The Weir|author=Dorn, Carl|date=1977|location=Los Angeles|publisher=Mill"
            " Pictures|note=Blu-ray; 120 min",
        ),
        (
            "*The Weir*. 1977. Directed by Carl Dorn, special ed., Mill Pictures, 2004.",
            "movie",
            "title=The Weir|author=Dorn, Carl|origdate=1977|date=2004|edition=special"
            " ed|publisher=Mill Pictures",
        ),
        (
            "The Weir. Directed by Carl Dorn, Mill Pictures, 1977.",
            "movie",
            "title=The Weir|author=Dorn, Carl|date=1977|publisher=Mill Pictures",
        ),
        (
            "Dorn, Carl, director. *The Weir*. Performances by Anna Berg and Erik Falk, Mill Pictures, 1977.",
            "movie",
            "author=Dorn, Carl|note=director; Performances by Anna Berg and Erik Falk|title=The"
            " Weir|date=1977|publisher=Mill Pictures",
        ),
        (
            "Dorn, Carl, and Anna Berg, directors. *The Weir*. Mill Pictures, 1977, 1 hr., 40 min."
            " https://www.netflix.com/title/1.",
            "movie",
            "author=Dorn, Carl and Berg, Anna|note=directors; 1 hr., 40 min|title=The"
            " Weir|date=1977|publisher=Mill Pictures",
        ),
        (
            'Berg, Anna. "Mill Song." *Weirs*, Columbia, 2010. *Apple Music* app.',
            "incollection",
            "author=Berg, Anna|title=Mill"
            " Song|date=2010|booktitle=Weirs|publisher=Columbia|note=Apple Music; app",
        ),
        (
            "Berg, Anna. *Weirs*. With Carl Dorn (piano). Recorded January 1970. Deutsche"
            " Grammophon, 2012, 2 compact discs.",
            "audio",
            "author=Berg, Anna|title=Weirs|eventdate=1970-01|date=2012|publisher=Deutsche"
            " Grammophon|note=With Carl Dorn; 2 compact discs; (piano)",
        ),
        (
            "@annaberg. “Mill is open today.” *Instagram*, 4 May 2019, www.instagram.com/p/xyz.",
            "online",
            "author={@annaberg}|title=Mill is open today|date=2019-05-04|organization=Instagram",
        ),
        (
            "Berg, Anna. “Weirs of the North.” *River Blog* (blog), *New York Times*, April 18,"
            " 2017. https://www.nytimes.com/x.",
            "online",
            "author=Berg, Anna|title=Weirs of the North|date=2017-04-18|organization=River"
            " Blog|note=blog; New York Times",
        ),
        (
            "Anna Berg, “Weirs of the North,” *River Blog* (blog), May 3, 2017,"
            " https://www.river.org/blog/weirs.",
            "online",
            "author=Berg, Anna|title=Weirs of the North|date=2017-05-03|organization=River Blog|note=blog",
        ),
        (
            "River Society. n.d. “Weirs of the North.” Accessed May 3, 2017. https://www.river.org/weirs.",
            "online",
            "author={River Society}|title=Weirs of the North|urldate=2017-05-03",
        ),
        (
            '"Weirs of the North." *River Society*, 2017, www.river.org/weirs. Accessed 3 May 2017.',
            "online",
            "title=Weirs of the North|date=2017|urldate=2017-05-03|organization=River Society",
        ),
        (
            "Berg, Anna, editor. *The River Archive*. U of Nebraska-Lincoln, 1995-2020,"
            " www.riverarchive.org/.",
            "online",
            "editor=Berg, Anna|title=The River Archive|date=1995/2020|organization=U of Nebraska-Lincoln",
        ),
        (
            "Falk, Erik. *Starry Weir*. 1889, Museum of River Art, New York. *Google Arts and"
            " Culture*, artsandculture.google.com/x.",
            "artwork",
            "author=Falk, Erik|title=Starry Weir|date=1889|organization=Google Arts and"
            " Culture|institution=Museum of River Art|location=New York",
        ),
        (
            "Falk, Erik. *Starry Weir*. Bronze, 1889. River Museum, Riga.",
            "artwork",
            "author=Falk, Erik|title=Starry Weir|date=1889|titleaddon=Bronze|institution=River"
            " Museum|location=Riga",
        ),
        (
            "Falk, Erik, *Starry Weir*, 1889, oil on canvas, 29 × 36 in., River Museum, Riga.",
            "artwork",
            "author=Falk, Erik|title=Starry Weir|date=1889|titleaddon=oil on"
            " canvas|institution=River Museum|location=Riga|note=29 × 36 in.",
        ),
        (
            "Falk, Erik. *Weir, Riga*. 1936. Photograph. Library of Congress, Washington, DC.",
            "artwork",
            "author=Falk, Erik|title=Weir, Riga|date=1936|titleaddon=Photograph|institution=Library"
            " of Congress|location=Washington, DC",
        ),
        (
            "Berg, Anna. “Weirs and Mills.” MLA Annual Convention, 29 Dec. 2018, Riga. Conference"
            " presentation.",
            "unpublished",
            "author=Berg, Anna|title=Weirs and Mills|date=2018-12-29|howpublished=Conference"
            " presentation|eventtitle=MLA Annual Convention|venue=Riga",
        ),
        (
            "Berg, Anna. Lecture. Riga University, 4 May 2019.",
            "unpublished",
            "author=Berg, Anna|title=Lecture|date=2019-05-04|eventtitle=Riga University",
        ),
        (
            'Berg, Anna. "The Weirs of Riga." Interview by Carl Dorn. *Weir Quarterly*, no. 12,'
            " spring 2010, pp. 3-9.",
            "article",
            "author=Berg, Anna|title=The Weirs of Riga|date=2010-21|titleaddon=Interview by Carl"
            " Dorn|number=12|journaltitle=Weir Quarterly|pages=3-9",
        ),
        (
            'Berg, Anna. "The Weirs of Riga." Interview conducted by Carl Dorn. *Weir Review*, 4 May'
            " 2019, www.weir.org/x.",
            "article",
            "author=Berg, Anna|title=The Weirs of Riga|date=2019-05-04|titleaddon=Interview"
            " conducted by Carl Dorn|journaltitle=Weir Review",
        ),
        (
            "Berg, Anna. Telephone interview. 4 May 2019.",
            "misc",
            "author=Berg, Anna|title=Telephone interview|date=2019-05-04",
        ),
        (
            'Berg, Anna. "Re: Weirs." Received by Carl Dorn, 4 May 2019.',
            "letter",
            "author=Berg, Anna|title=Re: Weirs|date=2019-05-04|note=Received by Carl Dorn",
        ),
        (
            "Berg, Anna. “Weirs.” E-mail to Carl Dorn, 4 May 2019.",
            "letter",
            "author=Berg, Anna|title=Weirs|date=2019-05-04|titleaddon=E-mail to Carl Dorn",
        ),
        (
            '"Weir." *The Oxford Encyclopedia of Rivers*, edited by Anna Berg, 2nd ed., vol. 3,'
            " Oxford UP, 2001, pp. 44-45.",
            "incollection",
            "title=Weir|editor=Berg, Anna|date=2001|edition=2nd ed|volume=3|booktitle=The Oxford"
            " Encyclopedia of Rivers|publisher=Oxford UP|pages=44-45",
        ),
        (
            "Berg, Anna. *Rivers of the World*. Translated by Carl Dorn and Erik Falk, Heron Press,"
            " 2014. *EBSCOhost*, search.ebscohost.com/login.aspx?x.",
            "book",
            "author=Berg, Anna|title=Rivers of the World|translator=Dorn, Carl and Falk,"
            " Erik|date=2014|publisher=Heron Press|note=EBSCOhost",
        ),
        (
            "Berg, Anna. *Rivers*. Edited and translated by Carl Dorn, U of Nebraska P, 2014.",
            "book",
            "author=Berg, Anna|title=Rivers|editor=Dorn, Carl|translator=Dorn,"
            " Carl|date=2014|publisher=U of Nebraska P",
        ),
        (
            "Berg, Anna. *Rivers*. With an introduction by Carl Dorn, Penguin, 2014.",
            "book",
            "author=Berg, Anna|title=Rivers|date=2014|publisher=Penguin|addendum=With an introduction by"
            " Carl Dorn",
        ),
        (
            "Berg, Anna. *Rivers*. Penguin, 2014. *Google Books*, books.google.com/books?id=x.",
            "book",
            "author=Berg, Anna|title=Rivers|date=2014|publisher=Penguin|note=Google Books",
        ),
        (
            "Berg, Anna. *Rivers*. New York: Penguin, 2014. https://books.google.com/books?id=x. Kindle.",
            "book",
            "author=Berg, Anna|title=Rivers|date=2014|location=New York|publisher=Penguin|note=Kindle",
        ),
        (
            "Berg, Anna. *Rivers*. New York: Penguin, 2014. Kindle edition.",
            "book",
            "author=Berg, Anna|title=Rivers|date=2014|location=New"
            " York|publisher=Penguin|note=Kindle edition",
        ),
        (
            "Berg, Anna. *Rivers*. 3 vols., Oxford UP, 1990-1995.",
            "book",
            "author=Berg, Anna|title=Rivers|date=1990/1995|volumes=3|publisher=Oxford UP",
        ),
        (
            "Berg, Anna. *Rivers*. Vol. 2, Oxford UP, 1990. 4 vols.",
            "book",
            "author=Berg, Anna|title=Rivers|date=1990|volume=2|volumes=4|publisher=Oxford UP",
        ),
        (
            "Berg, Anna. *Rivers*. Oxford UP, 1990. River Studies Series 12.",
            "book",
            "author=Berg, Anna|title=Rivers|date=1990|publisher=Oxford UP|note=River Studies Series 12",
        ),
        (
            'Berg, Anna. "Weirs." 1999. *Rivers: Essays*, Farrar, Straus and Giroux, 2001, pp. 12-19.',
            "incollection",
            "author=Berg, Anna|title=Weirs|origdate=1999|date=2001|booktitle=Rivers:"
            " Essays|publisher=Farrar, Straus and Giroux|pages=12-19",
        ),
        (
            'Berg, Anna. "Weirs." *Rivers: Essays*, translated by Carl Dorn, edited by Erik Falk,'
            " Heron Press, 2001, pp. 12-19.",
            "incollection",
            "author=Berg, Anna|title=Weirs|translator=Dorn, Carl|editor=Falk,"
            " Erik|date=2001|booktitle=Rivers: Essays|publisher=Heron Press|pages=12-19",
        ),
        (
            "Berg, Anna. *Weirs of Riga*. 2010. Riga University, PhD dissertation. *ProQuest*,"
            " search.proquest.com/docview/1.",
            "thesis",
            "author=Berg, Anna|title=Weirs of Riga|date=2010|type=PhD dissertation|institution=Riga"
            " University|note=ProQuest",
        ),
        (
            "Berg, Anna. “Weirs of Riga.” Master’s thesis, Riga University, 2010."
            " https://hdl.handle.net/1/2.",
            "thesis",
            "author=Berg, Anna|title=Weirs of Riga|date=2010|type=Master’s thesis|institution=Riga"
            " University",
        ),
        (
            'Berg, Anna. "Weirs." Poster presented at the River and Mill Conference, Riga, Latvia:'
            " July 2013.",
            "unpublished",
            "author=Berg, Anna|title=Weirs|date=2013-07|howpublished=Poster presented|eventtitle=the"
            " River and Mill Conference|venue=Riga, Latvia",
        ),
        (
            "Dorn, Carl. “Neume Weirs,” 8 July 2015, presentation at the Annual Mill Conference,"
            " Brussels, Belgium.",
            "unpublished",
            "author=Dorn, Carl|title=Neume"
            " Weirs|date=2015-07-08|howpublished=presentation|eventtitle=the Annual Mill"
            " Conference|venue=Brussels, Belgium",
        ),
        (
            "Kask, Mari. “On the Soapbox.” Review of Gain, by Anna Berg. River Globe, June 7, 1998, C1+.",
            "article",
            "author=Kask, Mari|title=On the Soapbox|date=1998-06-07|titleaddon=Review of Gain, by"
            " Anna Berg|journaltitle=River Globe|pages=C1+",
        ),
        (
            "Berg, Anna. Rivers. Oxford UP, 2015.",
            "book",
            "author=Berg, Anna|title=Rivers|publisher=Oxford UP|date=2015",
        ),
        (
            "Berg, Anna. “Weirs for Writers.” PhD diss., University of Iowa, 2009. ProQuest (AAT 123456).",
            "thesis",
            "author=Berg, Anna|title=Weirs for Writers|date=2009|type=PhD"
            " diss|institution=University of Iowa|note=ProQuest (AAT 123456)",
        ),
        (
            "Anna Berg, “How to Mend a Weir,” filmed November 2016 at RiverTalks, Riga, video,"
            " 12:51, https://www.ted.com/talks/anna_berg.",
            "online",
            "author=Berg, Anna|title=How to Mend a"
            " Weir|eventdate=2016-11|eventtitle=RiverTalks|venue=Riga|date=2016-11|note=video, 12:51",
        ),
        (
            "Anna Berg, vocalist, “Mill Song,” by Carl Dorn, recorded 1955, Heron Records, 33⅓ rpm.",
            "audio",
            "author=Berg, Anna|note=vocalist; by Carl Dorn; 33⅓ rpm|title=Mill"
            " Song|date=1955|publisher=Heron Records",
        ),
        (
            "Berg, Anna, vocalist. “Mill Song.” By Carl Dorn. Recorded 1955. Heron Records, 33⅓ rpm.",
            "audio",
            "author=Berg, Anna|note=vocalist; By Carl Dorn; 33⅓ rpm|title=Mill"
            " Song|eventdate=1955|date=1955|publisher=Heron Records",
        ),
        (
            "*The Weir*, season 2, episode 3, “The Mill,” directed by Carl Dorn, aired May 4, 2019,"
            " on NBC, https://www.hulu.com/x.",
            "incollection",
            "title=The Mill|date=2019-05-04|titleaddon=season 2, episode 3|booktitle=The"
            " Weir|publisher=NBC|note=directed by Carl Dorn",
        ),
        (
            "Erik Falk, *Starry Weir*, 1889, oil on canvas, 29 × 36 in., River Museum, Riga,"
            " https://www.museum.org/x.",
            "artwork",
            "author=Falk, Erik|title=Starry Weir|date=1889|titleaddon=oil on"
            " canvas|institution=River Museum|location=Riga|note=29 × 36 in.",
        ),
        (
            "Carl Dorn, “Keeping Up with Weirs,” interview by Anna Berg, *River Hour*, NPR, April"
            " 19, 2017, audio, 35:25, http://www.npr.org/2017/04/19/524.",
            "article",
            "author=Dorn, Carl|title=Keeping Up with Weirs|date=2017-04-19|titleaddon=interview by"
            " Anna Berg|journaltitle=River Hour|publisher=NPR|note=audio, 35:25",
        ),
    ],
)
def test_a_work_that_is_no_plain_book_or_article(entry: str, entry_type: str, described: str) -> None:
    citation = parse_citation(entry)
    assert citation.type == entry_type
    assert_described(citation, described)
