package org.lectern.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.api.model.Feed;
import org.lectern.api.store.FeedStore;
import org.lectern.api.store.StoreException;

/** The feeds that the workspace follows. */
final class SqliteFeeds implements FeedStore {
    private static final String SELECT = """
            SELECT address, title, link, format, every, allow_private, last_tried, last_succeeded, not_before, next_due,
              failures, last_error, etag, last_modified, unread, papers FROM feed
            """;
    private static final String INSERT = " INTO feed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Readers readers;
    private final Writer writer;

    SqliteFeeds(Readers readers, Writer writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public List<Feed> feeds() throws StoreException {
        return readers.read(session -> session.list(SELECT + " ORDER BY address", SqliteFeeds::read));
    }

    @Override
    public Optional<Feed> feed(String address) throws StoreException {
        return readers.read(session -> stored(session, address));
    }

    private static Optional<Feed> stored(Session session, String address) throws SQLException {
        return session.first(SELECT + " WHERE address = ?", SqliteFeeds::read, address);
    }

    @Override
    public boolean add(Feed feed) throws StoreException {
        return writer.urgent(transaction -> write(transaction, "INSERT OR IGNORE", feed));
    }

    @Override
    public boolean replace(Feed known, Feed changed) throws StoreException {
        return writer.urgent(
                transaction -> stored(transaction.session(), known.address()).equals(Optional.of(known))
                        && write(transaction, "REPLACE", changed));
    }

    private static boolean write(Transaction transaction, String verb, Feed feed) throws SQLException {
        int written = transaction
                .session()
                .update(
                        verb + INSERT,
                        feed.address(),
                        text(feed.title()),
                        text(feed.link()),
                        text(feed.format()),
                        feed.every().toSeconds(),
                        feed.allowPrivate(),
                        instant(feed.lastTried()),
                        instant(feed.lastSucceeded()),
                        feed.notBefore().toString(),
                        feed.nextDue().toString(),
                        feed.failures(),
                        text(feed.lastError()),
                        text(feed.etag()),
                        text(feed.lastModified()),
                        text(feed.unread()),
                        feed.papers());
        if (written > 0) {
            transaction.nextChange();
        }
        return written > 0;
    }

    @Override
    public boolean remove(String address) throws StoreException {
        return writer.urgent(transaction -> {
            int removed = transaction.session().update("DELETE FROM feed WHERE address = ?", address);
            if (removed > 0) {
                transaction.nextChange();
            }
            return removed > 0;
        });
    }

    private static String text(Optional<String> value) {
        return value.map(Text::wellFormed).orElse(null);
    }

    private static String instant(Optional<Instant> value) {
        return value.map(Instant::toString).orElse(null);
    }

    private static Feed read(ResultSet row) throws SQLException {
        return new Feed(
                row.getString(1),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                Duration.ofSeconds(row.getLong(5)),
                row.getBoolean(6),
                Optional.ofNullable(row.getString(7)).map(Instant::parse),
                Optional.ofNullable(row.getString(8)).map(Instant::parse),
                Instant.parse(row.getString(9)),
                Instant.parse(row.getString(10)),
                row.getInt(11),
                Optional.ofNullable(row.getString(12)),
                Optional.ofNullable(row.getString(13)),
                Optional.ofNullable(row.getString(14)),
                Optional.ofNullable(row.getString(15)),
                row.getLong(16));
    }
}
