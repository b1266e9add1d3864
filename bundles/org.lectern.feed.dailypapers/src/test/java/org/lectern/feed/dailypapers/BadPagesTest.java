package org.lectern.feed.dailypapers;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.lectern.api.feed.FeedFormat;
import org.lectern.testkit.BadInputContract;

/** Single bad values in pages and answers that are sound otherwise. */
class BadPagesTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String answer(String title, String date) {
        return ApiSamples.answer(
                "{\"paper\":{\"id\":\"2503.00001\",\"title\":\"" + quoted(title) + "\",\"publishedAt\":\""
                        + quoted(date) + "\",\"summary\":\"We count sheep.\"}}",
                "{\"paper\":{\"id\":\"2503.00002\",\"title\":\"" + BadInputContract.STILL_HERE
                        + "\",\"summary\":\"We count again.\"}}");
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    @Nested
    class InText implements BadInputContract {
        @Override
        public FeedFormat format() {
            return new DailyPapersText();
        }

        @Override
        public String sampleName() {
            return "page.txt";
        }

        @Override
        public byte[] holding(String title, String date) {
            return bytes(Pages.HEADER + "Mar 6\n\n" + title + "\n\n" + Pages.abstractText(1) + "\n\n  • 6 authors\n·\n"
                    + date + "\n\n" + STILL_HERE + "\n\n" + Pages.abstractText(2));
        }
    }

    @Nested
    class InTheAnswerOfTheApi implements BadInputContract {
        @Override
        public FeedFormat format() {
            return new DailyPapersJson();
        }

        @Override
        public String sampleName() {
            return "daily_papers.json";
        }

        @Override
        public byte[] holding(String title, String date) {
            return bytes(answer(title, date));
        }
    }

    @Nested
    class InASavedPage implements BadInputContract {
        @Override
        public FeedFormat format() {
            return new DailyPapersHtml();
        }

        @Override
        public String sampleName() {
            return "papers.html";
        }

        @Override
        public byte[] holding(String title, String date) {
            return bytes(ApiSamples.html(answer(title, date)));
        }
    }
}
