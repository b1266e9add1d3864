package org.lectern.feed.bibliography;

/** Files as reference managers and databases write them, with invented papers. */
final class Samples {
    static final String BIBTEX = """
            % Encoding: UTF-8
            @preamble{"\\newcommand{\\noop}[1]{}"}
            @string{jos = {Journal of Sheep}}
            @STRING(pub = "Pasture Press")
            @comment{ a comment {with braces} @article{no, title = {No}} }

            @Article{shepherd:24,
              author = {Shep{\\'e}rd, Ada and {Wool Institute} and M{\\"u}ller, J{\\"o}rg and others},
              title = {{DyLoRA}: Counting {Sheep} with \\textit{No} Dogs \\& 5\\% Wolves},
              journal = jos # " (Online)",
              year = 2024,
              month = "27~" # oct,
              pages = {85--94},
              doi = {https://doi.org/10.1000/a\\_b},
              eprint = {2410.20672v1},
              archivePrefix = {arXiv},
              primaryClass = {cs.CL},
              keywords = {sheep, dogs},
              abstract = {We count
                sheep.},
              url = {https://example.org/sheep}
            }

            @inproceedings(lamb,
              crossref = {conf25},
              author = "Lamb, Bo",
              title = "A {"}quoted{"} title",
              pages = 1
            )

            @proceedings{conf25, title = {Proceedings of Sheep}, publisher = pub, date = {2025-03}}
            """;

    static final String RIS = """
            TY  - JOUR
            AU  - Shephérd, Ada
            AU  - Müller, Jörg
            TI  - Counting Sheep with No Dogs
            T2  - Journal of Sheep
            PY  - 2024
            DA  - 2024/10/27/
            DO  - 10.1000/A_b
            UR  - https://example.org/sheep
            L1  - https://example.org/sheep.pdf
            KW  - sheep
            KW  - dogs
            N1  - ASReview_relevant
            AB  - We count sheep.
              And dogs.
            ER  -\s

            TY - CPAPER
            T1 - Lambs in Space
            A1 - Lamb B.
            Y1 - 2023//
            N2 - No abstract was ever longer.
            M3 - Conference Paper
            AN - PMID: 12345
            TY  - BOOK
            TI  - The Whole Flock
            ID  - 7
            """;

    static final String NBIB = """
            PMID- 12345678
            OWN - NLM
            DP  - 2024 Oct 27
            TI  - Counting sheep
                  with no dogs.
            LID - 10.1000/a_b [doi]
            LID - e123 [pii]
            AB  - BACKGROUND: We count sheep. RESULTS: Many
                  of them.
            FAU - Shephérd, Ada
            AU  - Shephérd A
            FAU - Müller, Jörg
            AU  - Müller J
            CN  - Wool Group
            LA  - eng
            PT  - Journal Article
            TA  - J Sheep
            MH  - Sheep/*physiology
            MH  - Dogs
            AID - 10.1000/a_b [doi]

            PMID- 2
            DP  - 2023 Jan-Feb
            TI  - Lambs in space.
            AU  - Lamb B
            """;

    static final String ENW = """
            %0 Journal Article
            %T Counting Sheep
            %A Shephérd, Ada
            %A Müller, Jörg
            %J Journal of Sheep
            %D 2024
            %8 October 27
            %X We count sheep.
            And dogs.
            %R 10.1000/a_b
            %U https://example.org/sheep
            %K sheep

            %0 Book
            %T The Whole Flock
            %D 2023
            """;

    static final String WOS = """
            FN Clarivate Analytics Web of Science
            VR 1.0
            PT J
            AU Shepherd, A
               Muller, J
            AF Shephérd, Ada
               Müller, Jörg
            TI Counting sheep
               with no dogs
            SO JOURNAL OF SHEEP
            AB We count sheep.
            DE sheep; dogs
            PD OCT 27
            PY 2024
            DI 10.1000/a_b
            UT WOS:000000001
            PM 12345678
            ER

            PT B
            AU Lamb, B
            TI Lambs in space
            PY 2023
            ER

            EF
            """;

    static final String CSL = """
            [
              {"id": "shepherd:24", "type": "article-journal", "title": "Counting Sheep",
               "author": [{"family": "Shephérd", "given": "Ada"}, {"literal": "Wool Institute"},
                          {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
                          {"family": "King", "given": "Martin Luther", "suffix": "Jr."}],
               "issued": {"date-parts": [[2024, 10, 27]]}, "abstract": "We count sheep.",
               "DOI": "10.1000/a_b", "URL": "https://example.org/sheep", "volume": 7,
               "container-title": "Journal of Sheep", "accessed": {"date-parts": [[2025, 1, 2]]}},
              {"id": 2, "type": "book", "title": "The Whole Flock", "issued": {"raw": "2023-05"}}
            ]
            """;

    static final String PUBMED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "https://dtd.nlm.nih.gov/pubmed.dtd">
            <PubmedArticleSet>
            <PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">12345678</PMID>
              <Article><Journal><ISSN IssnType="Print">1234-5678</ISSN><JournalIssue><Volume>7</Volume>
                <PubDate><Year>2024</Year><Month>Oct</Month><Day>27</Day></PubDate></JournalIssue>
                <Title>Journal of Sheep</Title></Journal>
                <ArticleTitle>Counting <i>Ovis</i> with H<sub>2</sub>O &amp; dogs.</ArticleTitle>
                <ELocationID EIdType="doi">10.1000/a_b</ELocationID>
                <Abstract><AbstractText Label="BACKGROUND">We count.</AbstractText>
                  <AbstractText Label="RESULTS">Many.</AbstractText></Abstract>
                <AuthorList><Author><LastName>Shephérd</LastName><ForeName>Ada</ForeName><Initials>A</Initials></Author>
                  <Author><CollectiveName>Wool Group</CollectiveName></Author></AuthorList>
                <Language>eng</Language></Article>
              <KeywordList><Keyword>sheep</Keyword><Keyword>dogs</Keyword></KeywordList></MedlineCitation>
              <PubmedData><ArticleIdList><ArticleId IdType="pubmed">12345678</ArticleId>
                <ArticleId IdType="doi">10.1000/a_b</ArticleId><ArticleId IdType="pmc">PMC7</ArticleId></ArticleIdList>
              </PubmedData></PubmedArticle>
            <PubmedBookArticle><BookDocument><PMID>2</PMID><Book><BookTitle>The Whole Flock</BookTitle>
              <PubDate><Year>2023</Year></PubDate></Book><ArticleTitle>Lambs</ArticleTitle></BookDocument></PubmedBookArticle>
            </PubmedArticleSet>
            """;

    static final String ENDNOTE = """
            <?xml version="1.0" encoding="UTF-8" ?><xml><records>
            <record><database name="My.enl">My.enl</database><source-app name="EndNote" version="20">EndNote</source-app>
              <rec-number>7</rec-number><ref-type name="Journal Article">17</ref-type>
              <contributors><authors><author><style face="normal">Shephérd, Ada</style></author>
                <author>Müller, Jörg</author></authors></contributors>
              <titles><title><style face="normal">Counting </style><style face="italic">Ovis</style></title>
                <secondary-title>Journal of Sheep</secondary-title></titles>
              <dates><year>2024</year><pub-dates><date>Oct 27</date></pub-dates></dates>
              <keywords><keyword>sheep</keyword><keyword>dogs</keyword></keywords>
              <abstract>We count sheep.</abstract>
              <electronic-resource-num>10.1000/a_b</electronic-resource-num>
              <urls><related-urls><url>https://example.org/sheep</url></related-urls>
                <pdf-urls><url>internal-pdf://sheep.pdf</url></pdf-urls></urls></record>
            <record><ref-type name="Book">6</ref-type><titles><title>The Whole Flock</title></titles></record>
            </records></xml>
            """;

    private Samples() {}
}
