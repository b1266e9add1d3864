package org.lectern.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Paper;

/** The markup of the report. All text is escaped, and the page may load nothing. */
final class Page {
    static final String FOOT = "</main>\n</body>\n</html>\n";

    private static final String STYLE = """
            body{font:15px/24px Inter,system-ui,sans-serif;color:#1D2125;background:#fff;margin:0}
            main{max-width:860px;margin:32px auto;padding:0 16px}
            h1{font-size:20px;line-height:28px;font-weight:600}
            h2{font-size:15px;line-height:24px;font-weight:600;border-top:1px solid #DCDCD8;padding-top:16px;margin-top:32px}
            article{margin:24px 0;max-width:640px}
            h3{font-size:15px;line-height:24px;font-weight:600;margin:0}
            .meta{font-size:13px;line-height:20px;color:#555B62;margin:0 0 4px}
            p{margin:4px 0}
            a{color:#1B5E8C}
            table{border-collapse:collapse;font-size:13px;line-height:20px}
            th,td{text-align:left;padding:2px 16px 2px 0;border-bottom:1px solid #DCDCD8}
            .n{text-align:right;font-variant-numeric:tabular-nums}
            .label{border:1px solid #868B91;border-radius:3px;padding:0 4px;margin-right:4px}
            figure{margin:0}
            figure svg{max-width:100%;height:auto}
            """;

    private Page() {}

    static String head(String title) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline';"
                + " img-src data:\">\n<title>" + escaped(title) + "</title>\n<style>\n" + STYLE
                + "</style>\n</head>\n<body>\n<main>\n<h1>" + escaped(title) + "</h1>\n";
    }

    static String paper(Paper paper, List<Answer> answers) {
        return "<article>\n<h3 dir=\"auto\">" + escaped(paper.title()) + "</h3>\n<p class=\"meta\">" + meta(paper)
                + "</p>\n" + labels(answers) + "<p dir=\"auto\">" + escaped(paper.abstractText())
                + "</p>\n</article>\n";
    }

    private static String meta(Paper paper) {
        var parts = new ArrayList<String>();
        paper.organization().ifPresent(organization -> parts.add(escaped(organization.name())));
        if (!paper.authors().isEmpty()) {
            parts.add(escaped(String.join(", ", paper.authors())));
        } else if (paper.authorCount().isPresent()) {
            int count = paper.authorCount().getAsInt();
            parts.add(count == 1 ? "1 author" : count + " authors");
        }
        paper.published().ifPresent(published -> parts.add(published.date().toString()));
        paper.identifiers().stream().map(Page::identifier).forEach(parts::add);
        paper.links().stream().filter(Page::isWeb).map(Page::link).forEach(parts::add);
        return String.join(" · ", parts);
    }

    private static String identifier(Identifier identifier) {
        String address = switch (identifier.scheme()) {
            case ARXIV -> "https://arxiv.org/abs/" + identifier.value();
            case DOI -> "https://doi.org/" + identifier.value();
            case PUBMED -> "https://pubmed.ncbi.nlm.nih.gov/" + identifier.value();
            case OPENREVIEW -> "https://openreview.net/forum?id=" + identifier.value();
            case URL -> identifier.value();
        };
        return anchor(address, identifier.toString());
    }

    /** Only these may be clicked: an address such as javascript: does something else. */
    private static boolean isWeb(Link link) {
        return link.url().startsWith("https://") || link.url().startsWith("http://");
    }

    private static String link(Link link) {
        return anchor(link.url(), link.kind());
    }

    private static String anchor(String address, String text) {
        return "<a rel=\"noreferrer\" href=\"" + escaped(address) + "\">" + escaped(text) + "</a>";
    }

    private static String labels(List<Answer> answers) {
        return answers.isEmpty()
                ? ""
                : "<p class=\"meta\">"
                        + answers.stream()
                                .map(answer -> escaped(answer.annotator()) + ": "
                                        + answer.labels().stream()
                                                .map(label -> "<span class=\"label\">" + escaped(label) + "</span>")
                                                .collect(Collectors.joining()))
                                .collect(Collectors.joining(" · "))
                        + "</p>\n";
    }

    /** The drawing without the declarations that only a document of its own may have. */
    static String inline(String svg) {
        int start = svg.indexOf("<svg");
        return start < 0 ? "" : svg.substring(start).strip();
    }

    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(Character.isISOControl(c) && !Character.isWhitespace(c) ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }
}
