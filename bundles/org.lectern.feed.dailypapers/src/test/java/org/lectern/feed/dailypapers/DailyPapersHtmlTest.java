package org.lectern.feed.dailypapers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lectern.feed.dailypapers.ApiSamples.BARE;
import static org.lectern.feed.dailypapers.ApiSamples.WHOLE;
import static org.lectern.feed.dailypapers.ApiSamples.answer;
import static org.lectern.feed.dailypapers.ApiSamples.html;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.testkit.FeedFormatContract;

class DailyPapersHtmlTest implements FeedFormatContract {
    @Override
    public FeedFormat format() {
        return new DailyPapersHtml();
    }

    @Override
    public byte[] sample() {
        return html(answer(WHOLE, BARE)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String sampleName() {
        return "papers.html";
    }

    @Test
    void aSavedPageGivesWhatTheApiGives() throws Exception {
        assertEquals(
                ApiSamples.read(new DailyPapersJson(), "papers", answer(WHOLE, BARE)),
                ApiSamples.read(format(), "papers", html(answer(WHOLE, BARE))));
    }

    @Test
    void aPageWithoutPapersIsRefusedWithAWord() {
        var refused = assertThrows(
                FeedException.class, () -> ApiSamples.read(format(), "p.html", "<html><body>Log in</body></html>"));
        assertEquals(
                "No paper could be read from the page p.html: no part of it holds the list of papers.",
                refused.getMessage());
    }

    @Test
    void aPageLargerThanAnyIsRefused() {
        byte[] page = new byte[17 << 20];
        java.util.Arrays.fill(page, (byte) '<');
        var refused = assertThrows(FeedException.class, () -> ApiSamples.read(format(), "p.html", page));
        assertEquals(
                "No paper could be read from the page p.html: it has more than 16 MB, which no such page has.",
                refused.getMessage());
    }
}
