package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.api.feed.FeedLists;
import org.lectern.api.feed.Feeds;
import org.lectern.api.feed.Importer;
import org.lectern.api.model.Feed;
import org.lectern.feed.FeedImporter;
import org.lectern.feed.http.HttpFeeds;
import org.lectern.feed.syndication.OpmlLists;
import org.lectern.feed.syndication.RssFormat;
import org.lectern.presentation.SourceNode;
import org.lectern.testkit.swt.NeedsDisplay;

@NeedsDisplay
class FeedsTest {
    private static final String RSS = "<?xml version='1.0'?><rss version='2.0'><channel><title>Sparse news</title>"
            + "<link>https://news.example/</link><item><title>Frugal nets</title>"
            + "<description>Weights are pruned.</description><link>https://news.example/1</link></item>"
            + "</channel></rss>";

    @TempDir
    Path folder;

    private HttpServer server;
    private String address;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/news.rss", exchange -> {
            byte[] body = RSS.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
            exchange.getResponseHeaders().add("ETag", "\"one\"");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort() + "/news.rss";
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** A window with feeds over real HTTP. */
    private final class FollowingWindow implements AutoCloseable {
        private final OpenWindow window = new OpenWindow(folder);
        private final HttpFeeds feeds;

        FollowingWindow() throws Exception {
            var importer = new FeedImporter(window.store.papers(), window.store.projects(), window.store.annotations());
            importer.addFormat(new RssFormat(), Map.of("feed.format.id", "rss", "feed.format.label", "RSS"));
            feeds = new HttpFeeds(window.store.feeds(), importer, window.background(), window.workspace);
            window.services.put(Importer.class, importer);
            window.services.put(FeedLists.class, new OpmlLists());
            window.services.put(Feeds.class, feeds);
            window.workbench.window().showView("feeds", "bottom");
            window.driver.until(
                    "feeds are there",
                    () -> window.workbench.models().feeds().state().get().present());
        }

        private void follow(boolean inside) {
            window.workbench.window().run("feeds.add");
            window.driver.type("feed.address", address);
            window.driver.control("feed.private", Button.class).setSelection(inside);
            window.driver.click("feed.go");
            window.driver.until("the feed was asked", () -> rows().size() == 1 && !row().contains("| not asked yet"));
        }

        private List<String> rows() {
            return window.driver.has("feeds") ? window.driver.rows("feeds") : List.of();
        }

        private String row() {
            return rows().getFirst();
        }

        @Override
        public void close() throws InterruptedException {
            feeds.close();
            window.close();
        }
    }

    @Test
    void aFeedIsFollowedAskedAtOnceAndItsPapersStayWhenItIsNoLonger() throws Exception {
        try (var following = new FollowingWindow()) {
            OpenWindow window = following.window;
            following.follow(true);
            assertTrue(following.row().startsWith("Sparse news | "), following.row());
            assertTrue(following.row().endsWith(" | 1 paper | good"), following.row());
            window.workbench.changes().changed(1);
            window.listed(1);
            assertEquals(List.of("Frugal nets"), window.titles());
            window.driver.select("feeds", 0);
            window.driver.key("feeds", 0, SWT.DEL);
            window.driver.click("feed.remove.go");
            window.driver.until("it is gone", () -> following.rows().isEmpty());
            assertEquals(List.of(), window.store.feeds().feeds());
            assertEquals(1, window.store.papers().count());
        }
    }

    @Test
    void whatAFeedFailedOfStandsInItsLine() throws Exception {
        try (var following = new FollowingWindow()) {
            following.follow(false);
            assertTrue(
                    following.row().contains(" | Not fetched: its address 127.0.0.1 lies in a private network."),
                    following.row());
        }
    }

    @Test
    void anAddressThatIsNoneCanBeMendedInTheDialog() throws Exception {
        try (var following = new FollowingWindow()) {
            OpenWindow window = following.window;
            window.workbench.window().run("feeds.add");
            window.driver.type("feed.address", "gopher://news.example");
            window.driver.click("feed.go");
            window.driver.until(
                    "it is told",
                    () -> window.driver
                            .text("feed.note")
                            .startsWith("That is no address of a feed; nothing was added."));
            assertTrue(window.driver.control("feed.go", Button.class).isEnabled());
            window.driver.click("feed.cancel");
            assertEquals(List.of(), window.store.feeds().feeds());
        }
    }

    @Test
    void theScheduleOfAFeedCanBeChanged() throws Exception {
        try (var following = new FollowingWindow()) {
            OpenWindow window = following.window;
            following.follow(true);
            window.driver.open("feeds", 0);
            Combo every = window.driver.control("feed.every", Combo.class);
            every.select(every.indexOf("every 12 hours"));
            window.driver.click("feed.go");
            window.driver.until(
                    "it is kept",
                    () -> window.workbench.models().feeds().state().get().feeds().stream()
                            .map(Feed::every)
                            .toList()
                            .equals(List.of(Duration.ofHours(12))));
            assertEquals(
                    Duration.ofHours(12),
                    window.store.feeds().feeds().getFirst().every());
        }
    }

    @Test
    void allFeedsOfAListAreFollowedOnce() throws Exception {
        Path list = Files.writeString(
                folder.resolve("list.opml"),
                "<opml version='2.0'><body><outline text='One' type='rss' xmlUrl='https://one.invalid/feed'/>"
                        + "<outline text='Two' type='rss' xmlUrl='https://two.invalid/feed'/></body></opml>");
        try (var following = new FollowingWindow()) {
            OpenWindow window = following.window;
            following.feeds.automatic(false);
            window.workbench.models().feeds().addList(list);
            window.driver.until("both are there", () -> following.rows().size() == 2);
            assertEquals(
                    List.of("https://one.invalid/feed", "https://two.invalid/feed"),
                    window.store.feeds().feeds().stream().map(Feed::address).toList());
        }
    }

    @Test
    void aFeedThatWasRefusedForItsPrivateAddressIsAllowedInItsDialogAndItsPapersStandUnderItsTitle() throws Exception {
        try (var following = new FollowingWindow()) {
            OpenWindow window = following.window;
            following.follow(false);
            window.driver.open("feeds", 0);
            window.driver.control("feed.private", Button.class).setSelection(true);
            window.driver.click("feed.go");
            window.driver.until(
                    "it was fetched",
                    () -> following.rows().size() == 1 && following.row().endsWith(" | 1 paper | good"));
            window.workbench.changes().changed(1);
            window.driver.until(
                    "its title among the sources",
                    () -> window.workbench.models().sources().state().get().roots().stream()
                            .flatMap(root -> root.children().stream())
                            .anyMatch(node -> node.kind() == SourceNode.Kind.FEED
                                    && node.title().equals("Sparse news")));
        }
    }
}
