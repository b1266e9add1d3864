package org.lectern.feed.table;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.ColumnMapping.Meaning;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.GivenAnswer;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.TableLayout;

/** All that a table says. */
final class Table implements FeedFormat.ItemSink {
    final List<FeedItem> items = new ArrayList<>();
    final List<List<GivenAnswer>> answers = new ArrayList<>();
    TableLayout layout;
    PageReport report;

    static Table of(FeedFormat format, byte[] bytes, String... mapping) throws Exception {
        var table = new Table();
        table.report = format.read(
                new FeedInput(
                        "table",
                        new ByteArrayInputStream(bytes),
                        Optional.empty(),
                        ColumnMapping.parse(List.of(mapping))),
                table);
        return table;
    }

    static Table csv(String text, String... mapping) throws Exception {
        return of(new CsvTable(), text.getBytes(StandardCharsets.UTF_8), mapping);
    }

    @Override
    public void accept(FeedItem item) {
        accept(item, List.of());
    }

    @Override
    public void accept(FeedItem item, List<GivenAnswer> given) {
        items.add(item);
        answers.add(given);
    }

    @Override
    public void laidOut(TableLayout table) {
        layout = table;
    }

    Map<String, Meaning> meanings() {
        var meanings = new LinkedHashMap<String, Meaning>();
        layout.columns().forEach(column -> meanings.put(column.name(), column.meaning()));
        return meanings;
    }

    List<List<String>> labels() {
        return answers.stream().flatMap(List::stream).map(GivenAnswer::labels).toList();
    }
}
