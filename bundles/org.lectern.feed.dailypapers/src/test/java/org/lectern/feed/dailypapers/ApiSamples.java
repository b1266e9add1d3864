package org.lectern.feed.dailypapers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.FeedDescription;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;
import org.lectern.api.model.PartialDate;

/** Answers of the API for tests, and what comes out of them. */
record ApiSamples(List<FeedItem> items, PageReport report, List<PartialDate> dated, FeedDescription described) {
    static final String WHOLE = """
            {"paper":{"id":"2503.00001","authors":[{"_id":"a","name":"Ann Marsh","hidden":false},
              {"name":"Bo Reed","hidden":true},{"name":"Cy Fenn"}],
              "publishedAt":"2025-03-01T23:59:59.000Z","submittedOnDailyAt":"2025-03-06T03:55:12.777Z",
              "title":"Counting Sheep 🐑","summary":"We count \\"sheep\\".","upvotes":0,
              "projectPage":"https://sheep.example.org/","githubRepo":"https://github.com/marsh/sheep",
              "ai_summary":"Sheep are counted.","ai_keywords":["sheep","a \\"quoted\\" word"],
              "withdrawnAt":"2025-04-01T00:00:00.000Z",
              "organization":{"_id":"x","name":"MarshU","fullname":"Marsh University","avatar":"https://e.org/a.png"}},
             "title":"Counting Sheep 🐑","summary":"We","numComments":2,"isAuthorParticipating":false}""";

    static final String BARE = """
            {"paper":{"id":"2503.00002","title":"Bare Facts","summary":""},"title":"Bare Facts"}""";

    static String answer(String... rows) {
        return "[" + String.join(",\n", rows) + "]";
    }

    static String html(String answer) {
        return "<!DOCTYPE html><html><head><title>Daily Papers - Hugging Face</title></head><body>"
                + "<div class=\"SVELTE_HYDRATER contents\" data-target=\"DailyPapers\" data-props=\""
                + ("{\"dailyPapers\":" + answer + ",\"isLoggedIn\":false}")
                        .replace("&", "&amp;")
                        .replace("\"", "&quot;")
                + "\"></div></body></html>";
    }

    static ApiSamples read(FeedFormat format, String name, String text) throws FeedException, IOException {
        return read(format, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static ApiSamples read(FeedFormat format, String name, byte[] bytes) throws FeedException, IOException {
        var items = new ArrayList<FeedItem>();
        var dated = new ArrayList<PartialDate>();
        var described = new ArrayList<FeedDescription>();
        PageReport report = format.read(
                new FeedInput(name, new ByteArrayInputStream(bytes), Optional.empty()), new FeedFormat.ItemSink() {
                    @Override
                    public void accept(FeedItem item) {
                        items.add(item);
                    }

                    @Override
                    public void dated(PartialDate date) {
                        dated.add(date);
                    }

                    @Override
                    public void described(FeedDescription feed) {
                        described.add(feed);
                    }
                });
        return new ApiSamples(items, report, dated, described.getFirst());
    }
}
