package org.lectern.feed.syndication;

import java.util.regex.Pattern;
import org.lectern.feed.syndication.Entry.EntryLink;

/** Reads one element of an entry or of a feed, with all that is in it. */
final class FieldReader {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Field field;
    private final String name;
    private final String language;
    private final String base;
    private final boolean arxiv;
    private final TextConstruct text;
    private String person = "";
    private TextConstruct personName;
    private String term = "";
    private EntryLink link;
    private String permalink;
    private boolean leaf = true;
    private int depth;

    FieldReader(Field field, Tag tag, String language, String base) {
        this.field = field;
        this.name = tag.name();
        this.language = language;
        this.base = base;
        this.arxiv = tag.uri().equals(Vocabulary.DUBLIN_CORE);
        this.text = construct(field, tag);
        attributes(tag);
    }

    private static TextConstruct construct(Field field, Tag tag) {
        return switch (field) {
            case TITLE -> TextConstruct.of(tag, Entry.LONGEST_TITLE);
            case SUMMARY, CONTENT, DESCRIPTION -> TextConstruct.of(tag, Entry.LONGEST_TEXT);
            case CREATOR -> TextConstruct.unsure(Entry.LONGEST_TEXT);
            case RAW_TITLE -> TextConstruct.plain(Entry.LONGEST_TITLE);
            case RAW_ABSTRACT -> TextConstruct.plain(Entry.LONGEST_TEXT);
            default -> TextConstruct.plain(Entry.LONGEST_FIELD);
        };
    }

    private void attributes(Tag tag) {
        switch (field) {
            case LINK ->
                link = new EntryLink(
                        address(tag.attribute("href")),
                        orElse(tag.attribute("rel"), "alternate"),
                        orElse(tag.attribute("type"), ""),
                        orElse(tag.attribute("title"), ""),
                        orElse(tag.attribute("hreflang"), ""),
                        orElse(tag.attribute("length"), ""));
            case ENCLOSURE ->
                link = new EntryLink(
                        address(tag.attribute("url")),
                        "enclosure",
                        orElse(tag.attribute("type"), ""),
                        "",
                        "",
                        orElse(tag.attribute("length"), ""));
            case CATEGORY, PRIMARY_CATEGORY -> term = term(tag);
            case GUID -> permalink = tag.attribute("isPermaLink");
            case ORGANIZATION -> term = orElse(tag.attribute("handle"), "");
            default -> {
                // Says everything in its text.
            }
        }
    }

    private static String term(Tag tag) {
        return orElse(tag.attribute("term"), orElse(tag.attribute("label"), orElse(tag.attribute("text"), "")));
    }

    private String address(String href) {
        return href == null ? "" : Addresses.resolve(base, href);
    }

    private static String orElse(String value, String other) {
        return value == null ? other : value;
    }

    /** A feed says that about itself. */
    boolean isOfFeed() {
        return switch (field) {
            case TITLE, LINK, LANGUAGE, TOTAL_RESULTS -> true;
            default -> false;
        };
    }

    void open(Tag tag) {
        depth++;
        switch (field.shape()) {
            case TEXT -> text.open(tag);
            case PERSON -> personName = tag.local().equals("name") ? TextConstruct.plain(Entry.LONGEST_FIELD) : null;
            default -> {
                leaf = false;
                if (field == Field.CATEGORY && !term(tag).isEmpty()) {
                    term = term + "," + term(tag);
                }
            }
        }
    }

    void text(char[] characters, int from, int length) {
        if (field.shape() == Field.Shape.PERSON && depth > 0) {
            if (personName != null) {
                personName.append(characters, from, length);
            }
        } else if (field.shape() == Field.Shape.TEXT || depth == 0) {
            text.append(characters, from, length);
        }
    }

    void close(Tag tag) {
        depth--;
        if (field.shape() == Field.Shape.TEXT) {
            text.close(tag.local());
        } else if (personName != null) {
            person = personName.read();
            personName = null;
        }
    }

    void into(FeedHead head) {
        switch (field) {
            case TITLE -> head.title(BLANKS.matcher(text.read()).replaceAll(" "));
            case LINK -> head.link(link.rel(), link.href().isEmpty() ? address(text.read()) : link.href());
            case LANGUAGE -> head.language(text.read());
            case TOTAL_RESULTS -> head.totalResults(text.read());
            default -> throw new IllegalStateException("A feed has no " + field);
        }
    }

    void into(Entry entry) {
        entry.cut |= text.isCut();
        switch (field) {
            case TITLE -> title(entry);
            case SUMMARY, DESCRIPTION, CONTENT -> body(entry);
            case AUTHOR -> entry.author(AuthorName.of(person.isEmpty() ? text.read() : person));
            case CREATOR ->
                AuthorName.list(text.read(), arxiv && isOfArxiv(entry)).forEach(entry::author);
            case ID, GUID -> id(entry);
            case LINK, ENCLOSURE -> link(entry);
            case CATEGORY -> categories(entry);
            case KEYWORDS -> terms(text.read(), entry);
            case IDENTIFIER, DOI -> identifier(entry);
            default -> simple(entry, text.read());
        }
    }

    private void simple(Entry entry, String value) {
        switch (field) {
            case PUBLISHED -> entry.published = first(entry.published, value);
            case UPDATED -> entry.updated = first(entry.updated, value);
            case CREATED -> entry.created = first(entry.created, value);
            case LANGUAGE -> entry.language = value;
            case COMMENT_COUNT -> entry.comments = value;
            case COMMENT -> entry.other("comment", value);
            case JOURNAL -> entry.other("journalRef", value);
            case PRIMARY_CATEGORY -> entry.other("primaryCategory", term.isEmpty() ? value : term);
            case ANNOUNCE_TYPE -> entry.other("announceType", value);
            case RIGHTS -> entry.other("rights", value);
            case RAW_TITLE -> entry.rawTitle = text.whole();
            case RAW_ABSTRACT -> entry.rawAbstract = text.whole();
            case AUTHOR_COUNT -> entry.authorCount = value;
            case DATE -> entry.date = value;
            case ORGANIZATION -> {
                entry.organization = value;
                entry.handle = term;
            }
            case OTHER -> {
                if (leaf) {
                    entry.other(name, value);
                }
            }
            default -> {
                // Of the feed, not of an entry.
            }
        }
    }

    private static String first(String known, String value) {
        return known.isEmpty() ? value : known;
    }

    private void title(Entry entry) {
        String value = text.read();
        if (entry.title.isEmpty()) {
            entry.title = value;
            speaks(entry);
        }
    }

    /** A second summary is the content, and a second content no longer counts: feeds have both in any order. */
    private void body(Entry entry) {
        String value = text.read();
        if (value.isEmpty()) {
            return;
        }
        boolean asContent = field == Field.CONTENT || !entry.summary.isEmpty();
        if (asContent && entry.content.isEmpty()) {
            entry.content = value;
            speaks(entry);
        } else if (!asContent) {
            entry.summary = value;
            speaks(entry);
        }
    }

    /** Later texts of an entry say more than earlier ones, except that a title says least. */
    private void speaks(Entry entry) {
        boolean least = field == Field.TITLE && !(entry.summary.isEmpty() && entry.content.isEmpty());
        if (!language.isEmpty() && !least) {
            entry.language = language;
        }
    }

    private void id(Entry entry) {
        String value = text.read();
        if (!value.isEmpty() && (field == Field.ID || entry.id.isEmpty())) {
            entry.id = value;
            entry.permalink = field == Field.ID || !"false".equalsIgnoreCase(permalink);
            entry.guid |= field == Field.GUID;
        }
    }

    private void link(Entry entry) {
        String href = link.href().isEmpty() ? address(text.read()) : link.href();
        entry.link(new EntryLink(href, link.rel(), link.type(), link.title(), link.language(), link.length()));
    }

    private void categories(Entry entry) {
        if (term.isEmpty()) {
            entry.category(BLANKS.matcher(text.read()).replaceAll(" "));
        } else {
            terms(term, entry);
        }
    }

    private static void terms(String list, Entry entry) {
        if (list.indexOf(',') < 0) {
            entry.category(list.strip());
        } else {
            COMMA.splitAsStream(list).map(String::strip).forEach(entry::category);
        }
    }

    private void identifier(Entry entry) {
        String value = text.read();
        entry.identifier(field == Field.DOI && value.startsWith("10.") ? "doi:" + value : value);
    }

    /** As far as it has said so by now: its link and its id stand before its authors. */
    private static boolean isOfArxiv(Entry entry) {
        return entry.id.contains("arXiv.org:")
                || entry.id.contains("arxiv.org/abs/")
                || entry.links().stream().anyMatch(known -> known.href().contains("arxiv.org/abs/"));
    }
}
