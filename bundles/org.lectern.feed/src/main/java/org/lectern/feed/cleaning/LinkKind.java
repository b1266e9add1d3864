package org.lectern.feed.cleaning;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an address leads to: {@code code}, {@code project}, {@code pdf}, {@code page} or {@code data}. */
final class LinkKind {
    private static final Map<String, String> BY_HOST = Map.ofEntries(
            Map.entry("github.com", "code"),
            Map.entry("gist.github.com", "code"),
            Map.entry("gitlab.com", "code"),
            Map.entry("gitee.com", "code"),
            Map.entry("bitbucket.org", "code"),
            Map.entry("codeberg.org", "code"),
            Map.entry("sourceforge.net", "code"),
            Map.entry("anonymous.4open.science", "code"),
            Map.entry("huggingface.co", "code"),
            Map.entry("hf.co", "code"),
            Map.entry("modelscope.cn", "code"),
            Map.entry("pypi.org", "code"),
            Map.entry("zenodo.org", "data"),
            Map.entry("kaggle.com", "data"),
            Map.entry("figshare.com", "data"),
            Map.entry("osf.io", "data"),
            Map.entry("physionet.org", "data"),
            Map.entry("sites.google.com", "project"),
            Map.entry("arxiv.org", "page"),
            Map.entry("doi.org", "page"));
    /** Of the words before an address the nearest says what it is. */
    private static final List<Map.Entry<String, String>> BY_WORD = List.of(
            Map.entry("code", "code"),
            Map.entry("implementation", "code"),
            Map.entry("repository", "code"),
            Map.entry("library", "code"),
            Map.entry("project", "project"),
            Map.entry("demo", "project"),
            Map.entry("homepage", "project"),
            Map.entry("website", "project"),
            Map.entry("dataset", "data"),
            Map.entry("corpus", "data"),
            Map.entry("benchmark", "data"),
            Map.entry("data ", "data"));

    private static final int WORDS_BEFORE = 80;

    private LinkKind() {}

    /** @param start where the address stands in {@code text} */
    static String of(String url, String text, int start) {
        String host = host(url);
        String path = url.substring(Math.min(url.length(), url.indexOf(host) + host.length()));
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".pdf") || host.equals("arxiv.org") && lower.startsWith("/pdf/")) {
            return "pdf";
        }
        if (lower.startsWith("/datasets/") || lower.startsWith("/datasets?")) {
            return "data";
        }
        if (host.endsWith(".github.io") || host.endsWith(".gitlab.io") || lower.startsWith("/spaces/")) {
            return "project";
        }
        String known = BY_HOST.get(host);
        if (known != null) {
            return known;
        }
        return host.startsWith("gitlab.") ? "code" : byWords(text, start);
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            String found = host == null ? "" : host.toLowerCase(Locale.ROOT);
            return found.startsWith("www.") ? found.substring("www.".length()) : found;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String byWords(String text, int start) {
        String before = text.substring(Math.max(0, start - WORDS_BEFORE), start).toLowerCase(Locale.ROOT);
        String kind = "page";
        int nearest = -1;
        for (var word : BY_WORD) {
            int at = before.lastIndexOf(word.getKey());
            if (at > nearest) {
                nearest = at;
                kind = word.getValue();
            }
        }
        return kind;
    }
}
