package org.lectern.feed.syndication;

/** Small feeds, written for these tests. */
final class Samples {
    static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
              <channel>
                <title>Sheep updates</title>
                <link>https://example.org/sheep</link>
                <language>en-us</language>
                <image><title>Logo</title><link>https://example.org/logo</link></image>
                <item>
                  <title>Counting Sheep at Scale</title>
                  <link>https://arxiv.org/abs/2503.00001</link>
                  <description>arXiv:2503.00001v2 Announce Type: replace-cross
            Abstract: We count sheep where $n&lt;m$ holds.</description>
                  <guid isPermaLink="false">oai:arXiv.org:2503.00001v2</guid>
                  <category>cs.CV</category>
                  <category>cs.RO</category>
                  <pubDate>Thu, 18 Sep 2025 00:00:00 -0400</pubDate>
                  <arxiv:announce_type>replace-cross</arxiv:announce_type>
                  <dc:creator>Ada Lovelace, Ben Shepherd (Wool Lab, Wales), Čeněk Novák</dc:creator>
                </item>
                <item>
                  <title>Wolves &amp;amp; sheep: a &lt;em&gt;survey&lt;/em&gt;</title>
                  <link>https://example.org/wolves</link>
                  <description><![CDATA[<p>First we look.</p><p>Then we <b>run</b>.<script>alert(1)</script></p>]]></description>
                  <author>ada@example.org (Ada Lovelace)</author>
                  <pubDate>18 Sep 25 04:00 GMT</pubDate>
                </item>
              </channel>
            </rss>
            """;
    static final String ATOM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
              <link href="https://example.org/api?start=0" rel="self" type="application/atom+xml"/>
              <link href="https://example.org/api?start=2" rel="next"/>
              <title type="html">Query: a&amp;amp;b</title>
              <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">74728</opensearch:totalResults>
              <entry>
                <id>http://arxiv.org/abs/1911.00001v2</id>
                <updated>2020-04-02T15:26:49Z</updated>
                <published>2019-11-27T16:52:52Z</published>
                <title>Configurations of
              Sheep</title>
                <summary>
                  We place sheep where a &lt;b and c&gt; d.
                </summary>
                <author><name>Ricarda Schaf</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Wool Lab</arxiv:affiliation></author>
                <author><name>Thomas Hirt</name><email>hirt@example.org</email></author>
                <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">50 pages. v2: fixed typos</arxiv:comment>
                <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/SHEEP.1</arxiv:doi>
                <link title="doi" href="http://dx.doi.org/10.1000/sheep.1" rel="related"/>
                <link href="http://arxiv.org/abs/1911.00001v2" rel="alternate" type="text/html"/>
                <link title="pdf" href="http://arxiv.org/pdf/1911.00001v2" rel="related" type="application/pdf"/>
                <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="math.QA" scheme="http://arxiv.org/schemas/atom"/>
                <category term="math.QA" scheme="http://arxiv.org/schemas/atom"/>
                <category term="math.AT" scheme="http://arxiv.org/schemas/atom"/>
              </entry>
              <entry>
                <id>tag:example.org,2025:2</id>
                <updated>2025-01-02T00:00:00+01:00</updated>
                <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>second</b> paper</div></title>
                <content type="html">&lt;p&gt;It has&lt;br/&gt;lines.&lt;/p&gt;</content>
              </entry>
            </feed>
            """;
    static final String JSON = """
            {
              "version": "https://jsonfeed.org/version/1.1",
              "title": "Sheep in JSON",
              "home_page_url": "https://example.org/",
              "next_url": "https://example.org/feed?page=2",
              "language": "en",
              "items": [
                {"id": "https://example.org/1", "url": "https://example.org/1", "title": "First", "content_html": "<p>We <em>count</em> sheep.</p>",
                 "date_published": "2025-02-03T04:05:06Z", "authors": [{"name": "Ada Lovelace", "url": "https://example.org/ada"}, {"name": "Ben Shepherd"}],
                 "tags": ["sheep", "counting"], "_doi": "10.1000/json.1",
                 "attachments": [{"url": "https://example.org/1.pdf", "mime_type": "application/pdf", "size_in_bytes": 12345}]},
                {"id": 2, "content_text": "A note without a title, which stands in for one.", "author": {"name": "Čeněk Novák"}, "_other": {"deep": [1, 2]}}
              ]
            }
            """;

    private Samples() {}
}
