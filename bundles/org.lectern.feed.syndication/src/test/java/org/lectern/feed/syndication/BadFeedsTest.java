package org.lectern.feed.syndication;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.lectern.api.feed.FeedFormat;
import org.lectern.testkit.BadInputContract;
import org.lectern.testkit.BadXmlContract;

/** Single bad values in feeds that are sound otherwise. */
class BadFeedsTest {
    @Nested
    class InAtom implements BadXmlContract {
        @Override
        public FeedFormat format() {
            return new AtomFormat();
        }

        @Override
        public String sampleName() {
            return "feed.atom";
        }

        @Override
        public String document(String before, String title, String date) {
            return before + "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Feed</title>\n<entry><title>" + title
                    + "</title><published>" + date
                    + "</published><summary>We count sheep.</summary></entry>\n<entry><title>"
                    + STILL_HERE + "</title><summary>We count again.</summary></entry></feed>";
        }
    }

    @Nested
    class InRss implements BadXmlContract {
        @Override
        public FeedFormat format() {
            return new RssFormat();
        }

        @Override
        public String sampleName() {
            return "feed.rss";
        }

        @Override
        public String document(String before, String title, String date) {
            return before + "<rss version=\"2.0\"><channel><title>Feed</title>\n<item><title>" + title
                    + "</title><pubDate>" + date
                    + "</pubDate><description>We count sheep.</description></item>\n<item><title>"
                    + STILL_HERE + "</title><description>We count again.</description></item></channel></rss>";
        }
    }

    @Nested
    class InJsonFeed implements BadInputContract {
        @Override
        public FeedFormat format() {
            return new JsonFeedFormat();
        }

        @Override
        public String sampleName() {
            return "feed.json";
        }

        @Override
        public byte[] holding(String title, String date) {
            return ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Feed\", \"items\": [{\"id\": \"1\", \"title\": \""
                            + quoted(title) + "\", \"date_published\": \"" + quoted(date)
                            + "\", \"content_text\": \"We count sheep.\"},\n{\"id\": \"2\", \"title\": \"" + STILL_HERE
                            + "\", \"content_text\": \"We count again.\"}]}")
                    .getBytes(StandardCharsets.UTF_8);
        }

        private static String quoted(String text) {
            return new String(JsonStringEncoder.getInstance().quoteAsString(text));
        }
    }
}
