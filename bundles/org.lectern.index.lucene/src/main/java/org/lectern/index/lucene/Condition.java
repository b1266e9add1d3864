package org.lectern.index.lucene;

import java.util.List;
import java.util.Map;

/** A query as it was understood. */
sealed interface Condition {
    /** Every paper. */
    record Everything() implements Condition {}

    record And(List<Condition> all) implements Condition {}

    record Or(List<Condition> any) implements Condition {}

    record Not(Condition unwanted) implements Condition {}

    /** Text without blanks, which may hold several words: {@code low-rank}, {@code pages/001.txt}. */
    record Word(TextField field, String text) implements Condition {}

    /** Words in this order, as written, at most {@code slop} places apart. */
    record Phrase(TextField field, String text, int slop) implements Condition {}

    /** Words that begin so; {@code start} is in its compared form. */
    record Prefix(TextField field, String start) implements Condition {}

    /** Words that differ in at most so many letters; {@code word} is in its compared form. */
    record Fuzzy(TextField field, String word, int edits) implements Condition {}

    record Published(DayRange days) implements Condition {}

    /** Both ends included. */
    record Comments(int from, int to) implements Condition {}

    /** @param column where the name stands in the query */
    record Label(String name, int column) implements Condition {}

    record Annotator(String name) implements Condition {}

    /** Seen on one of these days. */
    record Seen(DayRange days) implements Condition {}

    /** Seen so many times; both ends included. */
    record Sightings(int from, int to) implements Condition {}

    /** The index knows that the paper has it: {@code code}, {@code abstract}, {@code doi}, … */
    record Has(String what) implements Condition {}

    record Is(Mark mark) implements Condition {}

    /**
     * What the person's saved search finds.
     *
     * @param column where the name stands in the query
     */
    record Saved(String name, int column) implements Condition {}

    /** The condition, where labels are those of that project. */
    record Within(String project, Condition condition) implements Condition {}

    /** Added after the paper whose {@link AddedKey} this is. */
    record AddedAfter(long key) implements Condition {}

    /** What people made of a paper. */
    enum Mark {
        LABELLED,
        UNLABELLED,
        STARRED,
        READ,
        UNREAD,
        NOTED
    }

    /**
     * A word that no paper has, or none that fits, and what it may have been meant to be.
     *
     * @param forms in their compared form, and how likely each is meant: 1 for the likeliest; not empty
     */
    record Guess(TextField field, String text, Map<String, Float> forms) implements Condition {}

    /** Where words are looked for. */
    enum TextField {
        /** Title and abstract together. */
        TEXT,
        TITLE,
        ABSTRACT,
        AUTHOR,
        ORGANIZATION,
        SOURCE
    }
}
