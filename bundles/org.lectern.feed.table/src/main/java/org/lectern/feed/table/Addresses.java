package org.lectern.feed.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Identifier.Scheme;
import org.lectern.api.model.Link;

/** The identifiers and links of a record. */
final class Addresses {
    private static final Pattern BARE_ARXIV =
            Pattern.compile("(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?");
    private static final Map<Key, String> LINK_KINDS = new EnumMap<>(Map.of(
            Key.CODE_URL, "code",
            Key.GITHUB, "code",
            Key.GITHUB_REPO, "code",
            Key.LINK, "page",
            Key.PDF, "pdf",
            Key.PDF_URL, "pdf",
            Key.PROJECT_PAGE, "project",
            Key.URL, "page"));

    private static final long ADDRESSES = Key.bits(LINK_KINDS.keySet().toArray(Key[]::new));

    /** Cochrane writes {@code PUBMED 21314913}. */
    private static final Pattern MARK = Pattern.compile("PUBMED[ :]{1,2}(?=\\d)");
    /** Rayyan loses line breaks, so another tag of RIS stands behind. */
    private static final Pattern GLUED = Pattern.compile("\\S+\\s{3,}[A-Z][A-Z0-9] {2}- .*", Pattern.DOTALL);

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final PaperFields fields;
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final Map<String, Link> links = new LinkedHashMap<>();

    Addresses(PaperFields fields) {
        this.fields = fields;
        identified(Key.ARXIV_ID, "arxiv:");
        identified(Key.ARXIV, "arxiv:");
        identified(Key.EPRINT, "arxiv:");
        identified(Key.DOI, "doi:");
        identified(Key.PMID, "pubmed:");
        identified(Key.PUBMED, "pubmed:");
        identified(Key.ID, "");
        identifiers(Key.IDENTIFIERS);
        identifiers(Key.OTHER_IDENTIFIERS);
        if (fields.has(ADDRESSES)) {
            LINK_KINDS.forEach(this::address);
        }
        fields.value(Key.LINKS).ifPresent(this::links);
    }

    List<Identifier> identifiers() {
        return identifiers.size() < 2
                ? List.copyOf(identifiers)
                : identifiers.stream().sorted().toList();
    }

    List<Link> links() {
        return List.copyOf(links.values());
    }

    /** A field that holds a bare value of one scheme, or any identifier in full. */
    private void identified(Key field, String scheme) {
        if (!fields.has(field.bit())) {
            return;
        }
        // 2503.1173 as a number may have been 2503.11730, so it is no identifier.
        fields.value(field)
                .filter(value -> value.isTextual() || value.isIntegralNumber())
                .map(value -> value.asText().strip())
                .ifPresent(text -> {
                    Optional<Identifier> found = identifier(plain(text), scheme);
                    found.ifPresent(identifiers::add);
                    if (found.isPresent() && !isGlued(text)) {
                        fields.used(field);
                    }
                });
    }

    private static boolean isGlued(String text) {
        return text.contains("  - ") && GLUED.matcher(text).matches();
    }

    private static String plain(String text) {
        String unmarked = text.startsWith("PUBMED") ? MARK.matcher(text).replaceFirst("") : text;
        return isGlued(unmarked) ? BLANKS.split(unmarked, 2)[0] : unmarked;
    }

    private static Optional<Identifier> identifier(String text, String scheme) {
        if ((scheme.isEmpty() || scheme.equals("arxiv:")) && isNumbered(text)) {
            return Optional.of(new Identifier(Scheme.ARXIV, text));
        }
        Optional<Identifier> inFull = Identifier.parse(text).filter(found -> found.scheme() != Scheme.URL);
        String prefix = scheme.isEmpty() && BARE_ARXIV.matcher(text).matches() ? "arxiv:" : scheme;
        return inFull.or(() -> prefix.isEmpty() ? Optional.empty() : Identifier.parse(prefix + text));
    }

    /** As most of arXiv's are, {@code 2503.11731}; asked for with each record, so without an expression. */
    private static boolean isNumbered(String text) {
        int length = text.length();
        if (length < 9 || length > 10 || text.charAt(4) != '.') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (i != 4 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    /** As our own exports have them: an object of scheme and value, a list, or one text of several. All or none. */
    private void identifiers(Key field) {
        Optional<JsonNode> value = fields.value(field);
        if (value.isEmpty()) {
            return;
        }
        List<Optional<Identifier>> found =
                texts(value.get()).map(Identifier::parse).toList();
        if (found.stream().allMatch(Optional::isPresent)) {
            found.forEach(identifier -> identifiers.add(identifier.orElseThrow()));
            fields.used(field);
        }
    }

    private static Stream<String> texts(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(entry -> entry.getKey() + ":" + entry.getValue().asText());
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText)
                : ListText.parts(value.asText()).stream();
    }

    /** An address of arXiv or of a DOI names the paper; any other is only a link, since many papers may share it. */
    private void address(Key field, String kind) {
        fields.value(field)
                .map(value -> value.asText().strip())
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> {
                    List<Optional<Identifier>> found = divided(plain(text));
                    if (found.stream().allMatch(Optional::isPresent)) {
                        found.forEach(one -> address(one.orElseThrow(), kind));
                        if (!isGlued(text)) {
                            fields.used(field);
                        }
                    }
                });
    }

    /** RefWorks writes several addresses with blanks between. */
    private static List<Optional<Identifier>> divided(String text) {
        return text.indexOf(' ') < 0
                ? List.of(Identifier.parse(text))
                : Arrays.stream(BLANKS.split(text, 100)).map(Identifier::parse).toList();
    }

    private void address(Identifier found, String kind) {
        if (found.scheme() == Scheme.URL) {
            link(found.value(), kind);
        } else {
            identifiers.add(found);
        }
    }

    private void links(JsonNode value) {
        List<Link> found = value.isTextual() ? linksOfText(value.textValue()) : linksOfList(value);
        if (found.stream().allMatch(link -> Identifier.parse(link.url()).isPresent())) {
            found.forEach(link -> link(link.url(), link.kind()));
            fields.used(Key.LINKS);
            fields.used(Key.LINK_KINDS);
        }
    }

    private List<Link> linksOfText(String text) {
        List<String> urls = ListText.parts(text);
        List<String> kinds = fields.value(Key.LINK_KINDS)
                .map(kind -> ListText.parts(kind.asText()))
                .orElse(List.of());
        return IntStream.range(0, urls.size())
                .mapToObj(i -> new Link(urls.get(i), i < kinds.size() ? kinds.get(i) : "page"))
                .toList();
    }

    private static List<Link> linksOfList(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.isTextual()
                        ? new Link(one.textValue(), "page")
                        : new Link(one.path("url").asText(""), one.path("kind").asText("page")))
                .toList();
    }

    private void link(String url, String kind) {
        links.putIfAbsent(url, new Link(url, kind));
    }
}
