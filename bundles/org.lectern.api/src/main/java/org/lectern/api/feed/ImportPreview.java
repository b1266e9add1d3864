package org.lectern.api.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.api.model.PaperText;

/**
 * The beginning of a file as an import would read it. Nothing was written.
 *
 * @param format the id of the format that reads it
 * @param items the first ones
 * @param more there is more in the file than these items
 * @param table how a table's columns were taken; absent where the file is none
 * @param page notes, incomplete records and lines not used, as far as the file was read
 * @param failure why reading stopped before the end, where it did; {@code items} and {@code table} hold what stood before
 */
public record ImportPreview(
        String path,
        String format,
        List<Item> items,
        boolean more,
        Optional<TableLayout> table,
        PageReport page,
        Optional<String> failure) {
    public ImportPreview {
        Objects.requireNonNull(path);
        Objects.requireNonNull(format);
        items = List.copyOf(items);
        Objects.requireNonNull(table);
        Objects.requireNonNull(page);
        Objects.requireNonNull(failure);
    }

    /**
     * A paper with the answers that came with it.
     *
     * @param cleaned its text as it would be read
     */
    public record Item(FeedItem paper, PaperText cleaned, List<GivenAnswer> answers) {
        public Item {
            Objects.requireNonNull(paper);
            Objects.requireNonNull(cleaned);
            answers = List.copyOf(answers);
        }

        /** Of a text that nothing is to be cleaned of. */
        public Item(FeedItem paper, List<GivenAnswer> answers) {
            this(paper, paper.text(), answers);
        }
    }
}
