package org.lectern.presentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.lectern.api.model.Answer;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.Project;
import org.lectern.api.model.Source;
import org.lectern.api.store.AnnotationStore;
import org.lectern.api.store.PaperStore;
import org.lectern.api.store.StateStore;
import org.lectern.api.work.LecternException;

/** The tree of what there is: all papers, each source, the project's labels, with how many papers each has. */
public final class SourcesModel {
    /** @param loaded the store was read; until then an empty tree means nothing */
    public record State(List<SourceNode> roots, long papers, long unread, boolean loaded) {}

    private final Services services;
    private final Workers workers;
    private final Live<Session> session;
    private final Live<State> state = new Live<>(new State(List.of(), 0, 0, false));
    private State read = state.get();
    private List<SearchesModel.Line> searches = List.of();
    private Map<String, String> feedTitles = Map.of();
    private long generation;

    public SourcesModel(Services services, Workers workers, Live<Session> session, Touched touched) {
        this.services = services;
        this.workers = workers;
        this.session = session;
        touched.listen(papers -> reload());
    }

    /** Shows these saved searches too. */
    void follow(Live<SearchesModel.State> saved) {
        saved.listen(now -> {
            searches = now.lines();
            publish();
        });
    }

    /** Calls what these feeds brought by their titles. */
    void name(Live<FeedsModel.State> feeds) {
        feeds.listen(now -> {
            Map<String, String> titles = new HashMap<>();
            now.feeds()
                    .forEach(feed -> feed.title()
                            .filter(title -> !title.isBlank())
                            .ifPresent(title -> titles.put(feed.address(), title)));
            if (!titles.equals(feedTitles)) {
                feedTitles = titles;
                publish();
            }
        });
    }

    private SourceNode named(SourceNode source) {
        return source.scope().orElse(Scope.ALL) instanceof Scope.OfSource of && feedTitles.containsKey(of.source())
                ? source.ofFeed(feedTitles.get(of.source()))
                : source;
    }

    /** Saved searches stand behind the sources. */
    private void publish() {
        if (searches.isEmpty() && feedTitles.isEmpty() || read.roots().isEmpty()) {
            state.set(read);
            return;
        }
        var roots = new ArrayList<SourceNode>();
        for (SourceNode root : read.roots()) {
            boolean sources = root.kind() == SourceNode.Kind.SOURCES;
            roots.add(
                    sources
                            ? root.withChildren(
                                    root.children().stream().map(this::named).toList())
                            : root);
            if (sources && !searches.isEmpty()) {
                roots.add(SourceNode.group(
                        "searches",
                        SourceNode.Kind.SEARCHES,
                        Words.get("sources.searches"),
                        searches.stream().map(SourcesModel::search).toList()));
            }
        }
        state.set(new State(List.copyOf(roots), read.papers(), read.unread(), read.loaded()));
    }

    private static SourceNode search(SearchesModel.Line line) {
        return new SourceNode(
                "search:" + line.name(),
                SourceNode.Kind.SEARCH,
                line.name(),
                line.papers(),
                line.fresh() > 0 ? OptionalLong.of(line.fresh()) : OptionalLong.empty(),
                Optional.empty(),
                0,
                List.of());
    }

    public Live<State> state() {
        return state;
    }

    public void reload() {
        long mine = ++generation;
        Session who = session.get();
        if (!services.has(PaperStore.class)) {
            read = new State(List.of(), 0, 0, false);
            publish();
            return;
        }
        workers.read(
                () -> mine == generation ? read(who) : state.get(),
                now -> {
                    if (mine == generation) {
                        read = now;
                        publish();
                    }
                },
                // The list of papers tells of the same failure.
                failure -> {});
    }

    private State read(Session who) throws LecternException {
        PaperStore papers = services.require(PaperStore.class);
        long all = papers.count();
        long read = services.has(StateStore.class)
                ? services.require(StateStore.class).countRead(who.annotator())
                : all;
        var roots = new ArrayList<SourceNode>();
        if (all > 0) {
            roots.add(SourceNode.leaf("all", SourceNode.Kind.ALL, Words.get("sources.all"), all, Scope.ALL)
                    .withUnread(all - read));
            if (services.has(StateStore.class)) {
                long starred = services.require(StateStore.class)
                        .starred(who.annotator())
                        .size();
                roots.add(SourceNode.leaf(
                        "starred",
                        SourceNode.Kind.STARRED,
                        Words.get("sources.starred"),
                        starred,
                        new Scope.Starred()));
            }
            roots.add(sources(papers));
            if (who.project().isPresent() && services.has(AnnotationStore.class)) {
                roots.addAll(project(who.project().get(), who, all));
            }
        }
        return new State(List.copyOf(roots), all, all - read, true);
    }

    private SourceNode sources(PaperStore papers) throws LecternException {
        var nodes = new ArrayList<SourceNode>();
        for (Source source : papers.sources()) {
            nodes.add(SourceNode.leaf(
                    "source:" + source.name(),
                    SourceNode.Kind.SOURCE,
                    source.name(),
                    papers.countIn(source.name()),
                    new Scope.OfSource(source.name())));
        }
        return SourceNode.group("sources", SourceNode.Kind.SOURCES, Words.get("sources.sources"), nodes);
    }

    private List<SourceNode> project(Project project, Session who, long all) throws LecternException {
        Map<String, Set<PaperId>> byLabel = new HashMap<>();
        var own = new HashSet<PaperId>();
        for (Answer answer : services.require(AnnotationStore.class).answers(project.name(), who.viewer())) {
            answer.labels()
                    .forEach(label ->
                            byLabel.computeIfAbsent(label, l -> new HashSet<>()).add(answer.paper()));
            if (answer.annotator().equals(who.annotator())) {
                own.add(answer.paper());
            }
        }
        SourceNode toLabel = SourceNode.leaf(
                "to-label",
                SourceNode.Kind.TO_LABEL,
                Words.get("sources.to-label"),
                all - own.size(),
                new Scope.ToLabel());
        var labels = new ArrayList<SourceNode>();
        for (String name : project.schema().names()) {
            labels.add(SourceNode.leaf(
                            "label:" + name,
                            SourceNode.Kind.LABEL,
                            name,
                            byLabel.getOrDefault(name, Set.of()).size(),
                            new Scope.Labelled(name))
                    .withPlace(labels.size() + 1));
        }
        return List.of(
                SourceNode.group(
                        "project",
                        SourceNode.Kind.PROJECT,
                        project.name().equals(Project.DEFAULT) ? Words.get("sources.project") : project.name(),
                        List.of(toLabel)),
                SourceNode.group("labels", SourceNode.Kind.LABELS, Words.get("sources.labels"), labels));
    }
}
