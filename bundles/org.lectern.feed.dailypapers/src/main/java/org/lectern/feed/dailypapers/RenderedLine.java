package org.lectern.feed.dailypapers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a page whose links are written out: text, or an address, or a Markdown link with both.
 *
 * @param text what a reader sees, empty for an address alone
 * @param url where the line leads as a whole, else empty
 */
record RenderedLine(PageLine line, String text, String url) {
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]{0,500}\\]\\([^)\\s]{0,2000}\\)");
    private static final Pattern MARK = Pattern.compile("^(?:#{1,6}\\s+|(?:[-*+•]|\\d{1,3}[.)])\\s+(?=\\[))");
    private static final Pattern LINK =
            Pattern.compile("^\\[(.*)\\]\\(<?([^()\\s<>]{1,2000})>?(?:\\s+\"[^\"]*\")?\\)$");
    private static final Pattern ADDRESS = Pattern.compile("^<?(https?://\\S{1,2000}?|/papers/\\S{1,200}?)>?$");
    private static final Pattern PAPER = Pattern.compile(
            "(?:^|^https?://(?:www\\.)?huggingface\\.co)/papers/(\\d{4}\\.\\d{4,5})(?:v\\d+)?/?(#\\S*)?$");
    private static final Pattern LOGIN = Pattern.compile("/login\\?next=(?:%2F|/)papers(?:%2F|/)(\\d{4}\\.\\d{4,5})$");
    private static final Pattern HANDLE = Pattern.compile("^https?://(?:www\\.)?huggingface\\.co/([\\w.-]{1,100})/?$");
    private static final Pattern COUNT =
            Pattern.compile("(\\[-\\]|▲|👍)?\\s*(\\d{1,6}|-)(?:\\s+(?:upvotes?|comments?))?");
    /** A Markdown link may be broken over so many lines. */
    private static final int BROKEN = 4;

    static List<RenderedLine> of(List<PageLine> lines) {
        var rendered = new ArrayList<RenderedLine>();
        for (int i = 0; i < lines.size(); i++) {
            int end = endOfLink(lines, i);
            var text = new StringBuilder(lines.get(i).bare());
            for (int j = i + 1; j <= end; j++) {
                text.append(' ').append(lines.get(j).bare());
            }
            PageLine first = lines.get(i);
            rendered.add(of(
                    end == i ? first : new PageLine(first.number(), text.toString(), first.afterBlank()),
                    text.toString()));
            i = end;
        }
        return rendered;
    }

    /** The index of the line that closes the link which this one opens; the same where it opens none. */
    private static int endOfLink(List<PageLine> lines, int index) {
        String open = MARK.matcher(lines.get(index).bare()).replaceFirst("");
        if (!open.startsWith("[") || open.indexOf(']') >= 0) {
            return index;
        }
        for (int i = index + 1; i < Math.min(lines.size(), index + BROKEN); i++) {
            if (lines.get(i).bare().contains("](")) {
                return i;
            }
        }
        return index;
    }

    private static RenderedLine of(PageLine line, String text) {
        if (text.length() > 4000) {
            return new RenderedLine(line, text, "");
        }
        String bare = IMAGE.matcher(MARK.matcher(text).replaceFirst(""))
                .replaceAll("")
                .strip();
        Matcher link = LINK.matcher(bare);
        if (link.matches() && !link.group(1).contains("](")) {
            return new RenderedLine(line, link.group(1).strip(), link.group(2));
        }
        Matcher address = ADDRESS.matcher(bare);
        return address.matches() ? new RenderedLine(line, "", address.group(1)) : new RenderedLine(line, bare, "");
    }

    /** The arXiv number of the paper to which this line leads. */
    Optional<String> paper() {
        return group(PAPER, url, 1).or(() -> group(LOGIN, url, 1));
    }

    /** Leads to voting for a paper, which stands above its title. */
    boolean isLogin() {
        return LOGIN.matcher(url).find();
    }

    boolean isDiscussion() {
        return group(PAPER, url, 2).isPresent();
    }

    /** Plain text that leads nowhere and is neither a number nor a fact. */
    boolean isText() {
        return url.isEmpty() && hasTitle();
    }

    /** Its text may be a paper's title. */
    boolean hasTitle() {
        return !text.isEmpty()
                && !isCount()
                && !isDot()
                && !PaperFacts.isAuthors(text)
                && PrintedDate.parse(text).isEmpty()
                && PageLine.hasWord(text);
    }

    boolean isDot() {
        return text.equals(PaperFacts.DOT);
    }

    boolean isCount() {
        return isCount(text);
    }

    static boolean isCount(String text) {
        return COUNT.matcher(PageLine.bare(text)).matches();
    }

    /** Absent for "-". */
    OptionalInt count() {
        return count(text);
    }

    static OptionalInt count(String text) {
        Matcher matcher = COUNT.matcher(PageLine.bare(text));
        return matcher.matches() && !matcher.group(2).equals("-")
                ? OptionalInt.of(Integer.parseInt(matcher.group(2)))
                : OptionalInt.empty();
    }

    /** The name of an organisation in the address of its page. */
    Optional<String> handle() {
        return group(HANDLE, url, 1);
    }

    private static Optional<String> group(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.ofNullable(matcher.group(group)) : Optional.empty();
    }
}
