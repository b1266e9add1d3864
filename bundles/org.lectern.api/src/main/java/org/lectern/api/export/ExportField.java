package org.lectern.api.export;

import java.util.Locale;

/** What a paper may have that a format can or cannot hold. */
public enum ExportField {
    TITLE,
    ABSTRACT,
    AUTHORS,
    AUTHOR_COUNT,
    ORGANIZATION,
    PUBLISHED,
    IDENTIFIERS,
    LINKS,
    SIGHTINGS,
    LABELS,
    /** Who labelled. */
    ANNOTATORS,
    /** What others answered on the same paper: some formats have room for one answer. */
    FURTHER_ANSWERS,
    /** What annotators noted with their answers. */
    NOTES,
    /** Marks in the text. */
    SPANS,
    /** What sources said that has no place in a paper: {@link ExportPapers#extra}. */
    EXTRA;

    /** As it stands in JSON: {@code authorCount}. */
    public String word() {
        String[] parts = name().toLowerCase(Locale.ROOT).split("_");
        var word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return word.toString();
    }
}
