package org.lectern.presentation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lectern.api.analysis.Analyses;
import org.lectern.api.analysis.Chart;
import org.lectern.api.analysis.Column;
import org.lectern.api.analysis.Result;
import org.lectern.api.analysis.Setting;
import org.lectern.api.export.Exports;
import org.lectern.api.feed.Importer;

/**
 * What services call their things in English, in the language of the window. A word that nobody has translated stays as it
 * is. On any thread.
 */
public final class Glossary {
    private final Map<String, String> words = new ConcurrentHashMap<>();

    /** Of the services that are there; one without words where there is none. */
    static Glossary in(Services services) {
        return services.find(Glossary.class).orElseGet(Glossary::new);
    }

    /** Learns translations by their English words; a word that is known keeps its meaning. */
    public void add(Map<String, String> translations) {
        translations.forEach(words::putIfAbsent);
    }

    public String of(String english) {
        return words.getOrDefault(english, english);
    }

    Analyses.Entry of(Analyses.Entry entry) {
        return new Analyses.Entry(
                entry.id(), of(entry.label()), of(entry.description()), entry.version(), entry.bundle());
    }

    /** The label only: name and values are what the analysis is told. */
    Setting of(Setting setting) {
        return new Setting(
                setting.name(),
                of(setting.label()),
                setting.defaultValue(),
                setting.choices(),
                setting.from(),
                setting.to());
    }

    /** The heads of the columns. Where two would be alike, all stay as they are. */
    Result of(Result result) {
        Map<String, String> names = result.columns().stream()
                .map(Column::name)
                .distinct()
                .collect(Collectors.toMap(name -> name, this::of));
        if (names.values().stream().distinct().count() < names.size()) {
            return result;
        }
        List<Column> columns = result.columns().stream()
                .map(column -> new Column(names.get(column.name()), column.type()))
                .toList();
        return new Result(
                columns,
                result.rows(),
                result.chart()
                        .map(chart -> new Chart(
                                chart.kind(),
                                names.get(chart.x()),
                                chart.y().stream().map(names::get).toList())),
                result.notes());
    }

    Exports.Entry of(Exports.Entry entry) {
        return new Exports.Entry(entry.id(), of(entry.label()), entry.extension());
    }

    Importer.Format of(Importer.Format format) {
        return new Importer.Format(format.id(), of(format.label()));
    }
}
