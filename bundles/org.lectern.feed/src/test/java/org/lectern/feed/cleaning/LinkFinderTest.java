package org.lectern.feed.cleaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.api.model.Link;

class LinkFinderTest {
    private static List<Link> links(String text) {
        return LinkFinder.links(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Code is at https://github.com/marsh/sheep.                  | https://github.com/marsh/sheep",
                "Code is at https://github.com/marsh/sheep.git.              | https://github.com/marsh/sheep",
                "(code: https://github.com/marsh/sheep)                      | https://github.com/marsh/sheep",
                "on [GitHub](https://github.com/marsh/sheep).                | https://github.com/marsh/sheep",
                "\\href{https://github.com/marsh/sheep}{here}                | https://github.com/marsh/sheep",
                "see \\url{https://github.com/marsh/black\\_sheep}.          | https://github.com/marsh/black_sheep",
                "at~https://github.com/marsh/sheep and elsewhere             | https://github.com/marsh/sheep",
                "at https://github.com/marsh/sheep .                         | https://github.com/marsh/sheep",
                "at https://github.com/marsh/sheep.The rest follows.         | https://github.com/marsh/sheep",
                "at https:// github.com/marsh/sheep.                         | https://github.com/marsh/sheep",
                "at https: //github.com/marsh/sheep.                         | https://github.com/marsh/sheep",
                "at https://github. com/marsh/sheep.                         | https://github.com/marsh/sheep",
                "at https://github.com/ marsh/sheep.                         | https://github.com/marsh/sheep",
                "at https://github.com/marsh/ Sheep-2.                       | https://github.com/marsh/Sheep-2",
                "at https://github.com/marsh/ for more                       | https://github.com/marsh/",
                "at https://github.com/marsh/sheep- counter.                 | https://github.com/marsh/sheep-counter",
                "at github.com/marsh/sheep, see there                        | https://github.com/marsh/sheep",
                "**https://github.com/marsh/sheep**                          | https://github.com/marsh/sheep",
                "https://github.com/marsh/sheep在这里                         | https://github.com/marsh/sheep",
            })
    void anAddressIsFoundWhateverSurroundsIt(String text, String url) {
        assertEquals(List.of(new Link(url, "code")), links(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://gitlab.example.org/marsh/sheep                 | code",
                "https://huggingface.co/marsh/sheep-7b                  | code",
                "https://huggingface.co/datasets/marsh/flock            | data",
                "https://huggingface.co/spaces/marsh/demo               | project",
                "https://marsh.github.io/sheep                          | project",
                "https://zenodo.org/records/1                           | data",
                "https://arxiv.org/abs/2410.20672                       | page",
                "https://arxiv.org/pdf/2410.20672v1                     | pdf",
                "https://doi.org/10.1000/182                            | page",
                "https://example.org/paper.pdf                          | pdf",
                "https://example.org/                                   | page",
                "The dataset is free: https://example.org/flock         | data",
                "See the project page https://example.org/flock         | project",
                "Our code and data, the code at https://example.org/x   | code",
            })
    void theKindIsThatOfTheHostOrOfTheWordsBefore(String text, String kind) {
        assertEquals(List.of(kind), links(text).stream().map(Link::kind).toList());
    }

    @Test
    void severalAddressesComeInTheirOrderAndEachOnce() {
        assertEquals(
                List.of(
                        new Link("https://github.com/marsh/sheep", "code"),
                        new Link("https://huggingface.co/datasets/marsh/flock", "data")),
                links("Code (https://github.com/marsh/sheep,https://huggingface.co/datasets/marsh/flock) and again "
                        + "https://github.com/marsh/sheep.git"));
    }

    @Test
    void whatOnlyLooksLikeAnAddressIsNone() {
        assertEquals(List.of(), links("We speak http, https, https:// and http://localhost; and say www. often."));
    }

    @Test
    void aFloodOfAddressesIsBounded() {
        assertEquals(
                50,
                links("https://example.org/" + "https://a.org/".repeat(5) + " http://b.org/%d ".repeat(3)
                                + java.util.stream.IntStream.range(0, 100_000)
                                        .mapToObj(i -> "https://example.org/" + i)
                                        .collect(java.util.stream.Collectors.joining(" ")))
                        .size());
        assertEquals(List.of(), links("http".repeat(300_000)));
        assertEquals(List.of(), links("https:// ".repeat(100_000)));
    }
}
