package org.lectern.presentation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.api.feed.ColumnMapping;
import org.lectern.api.feed.ImportPreview;
import org.lectern.api.feed.Importer;

/** Looks into files before they are imported, and takes what the user says about them. */
public final class PreviewModel {
    /** Papers that are shown of a file. */
    public static final int PAPERS = 20;

    /**
     * What is shown.
     *
     * @param files all that would be imported
     * @param file the one that is looked into
     * @param formats that can be chosen
     * @param format chosen by the user; empty where the file's own is to be found
     * @param mapping what the user says about columns
     * @param preview empty while the file is read, and where it cannot be
     * @param failure why it cannot be read
     */
    public record State(
            List<Path> files,
            Optional<Path> file,
            List<Importer.Format> formats,
            Optional<String> format,
            ColumnMapping mapping,
            Optional<ImportPreview> preview,
            Optional<Failure> failure) {
        static final State EMPTY = new State(
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                ColumnMapping.GUESSED,
                Optional.empty(),
                Optional.empty());
    }

    private final Services services;
    private final Workers workers;
    private final ImportModel imports;
    private final Live<State> state = new Live<>(State.EMPTY);
    private long generation;

    public PreviewModel(Services services, Workers workers, ImportModel imports) {
        this.services = services;
        this.workers = workers;
        this.imports = imports;
    }

    public Live<State> state() {
        return state;
    }

    /** Looks into the first of these files. */
    public void open(List<Path> files) {
        state.set(new State(
                List.copyOf(files),
                files.stream().findFirst(),
                state.get().formats(),
                Optional.empty(),
                ColumnMapping.GUESSED,
                Optional.empty(),
                Optional.empty()));
        read();
    }

    /** Looks into another one of the files; what was said about format and columns holds for all. */
    public void look(Path file) {
        State now = state.get();
        say(Optional.of(file), now.format(), now.mapping());
    }

    /** Reads all files as this format; each as its own where empty. */
    public void format(Optional<String> format) {
        say(state.get().file(), format, ColumnMapping.GUESSED);
    }

    /** The column means this. Another column that had a meaning which only one can have is guessed anew. */
    public void mean(String column, ColumnMapping.Meaning meaning) {
        Map<String, ColumnMapping.Meaning> columns =
                new LinkedHashMap<>(state.get().mapping().columns());
        if (!meaning.repeats()) {
            columns.values().removeIf(meaning::equals);
        }
        columns.put(column, meaning);
        say(state.get().file(), state.get().format(), new ColumnMapping(columns));
    }

    private void say(Optional<Path> file, Optional<String> format, ColumnMapping mapping) {
        State now = state.get();
        // What is on show stays until the new is there.
        state.set(new State(now.files(), file, now.formats(), format, mapping, now.preview(), Optional.empty()));
        read();
    }

    /**
     * What would become of the labels that the papers on show bring.
     *
     * @param project takes them
     * @param annotators whose they are, by name; the user's where the file does not say
     */
    public record Labels(String project, List<String> annotators) {}

    /** Empty where none of the papers on show has a label, a mark or a note. */
    public Optional<Labels> labels() {
        Session who = imports.session();
        List<String> annotators = state.get().preview().stream()
                .flatMap(preview -> preview.items().stream())
                .flatMap(item -> item.answers().stream())
                .map(answer -> answer.annotator().isEmpty() ? who.annotator() : answer.annotator())
                .distinct()
                .sorted()
                .toList();
        return annotators.isEmpty() ? Optional.empty() : Optional.of(new Labels(who.projectName(), annotators));
    }

    /** The formats first: where a file cannot be told, one of them can be chosen. */
    private void read() {
        long mine = ++generation;
        State asked = state.get();
        asked.file()
                .ifPresent(file -> workers.read(
                        () -> services.require(Importer.class).formats().stream()
                                .map(Glossary.in(services)::of)
                                .toList(),
                        formats -> preview(mine, file, asked, formats),
                        failure -> show(mine, asked.formats(), Optional.empty(), Optional.of(failure))));
    }

    private void preview(long mine, Path file, State asked, List<Importer.Format> formats) {
        workers.read(
                () -> services.require(Importer.class)
                        .preview(file, asked.format(), Optional.of(asked.mapping()), PAPERS),
                preview -> show(mine, formats, Optional.of(preview), Optional.empty()),
                failure -> show(mine, formats, Optional.empty(), Optional.of(failure)));
    }

    private void show(
            long mine, List<Importer.Format> formats, Optional<ImportPreview> preview, Optional<Failure> failure) {
        if (mine == generation) {
            State now = state.get();
            state.set(new State(now.files(), now.file(), formats, now.format(), now.mapping(), preview, failure));
        }
    }

    /** Imports all files as they are shown, as a job. */
    public void run() {
        State now = state.get();
        imports.run(now.files(), now.format(), now.mapping());
    }
}
