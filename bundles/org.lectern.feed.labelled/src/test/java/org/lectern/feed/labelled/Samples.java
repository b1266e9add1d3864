package org.lectern.feed.labelled;

/** Small files as the tools write them; each has a rose outside of the basic plane before its marks. */
final class Samples {
    static final String DOCCANO = """
            {"id": 1, "text": "One 🌹 rose\\nIts petals are red.", "label": ["flower", "colour"], "meta": {"doi": "10.1000/x"}}
            {"id": 2, "text": "Two 🌹 roses\\nTheir petals are red.", "label": [[4, 11, "flower"], [18, 24, "part"]]}
            {"id": 3, "text": "Three 🌹 roses\\nNo petals.", "entities": [{"id": 1, "label": "part", "start_offset": 17, "end_offset": 23}], "relations": [{"id": 1, "from_id": 1, "to_id": 1, "type": "x"}], "Comments": ["look again"]}
            """;

    static final String PRODIGY = """
            {"text": "One 🌹 rose\\nIts petals are red.", "meta": {"doi": "10.1000/x"}, "label": "flower", "spans": [{"start": 15, "end": 21, "label": "part"}], "answer": "accept", "_input_hash": 1, "_task_hash": 2, "_annotator_id": "db-ada", "_timestamp": 1714557600}
            {"text": "Two 🌹 roses\\nTheir petals are red.", "label": "tree", "answer": "reject", "_input_hash": 3, "_task_hash": 4}
            {"text": "Three 🌹 roses\\nNo petals.", "options": [{"id": "a"}, {"id": "b"}], "accept": ["a", "b"], "answer": "accept", "_input_hash": 5, "_task_hash": 6}
            {"text": "Four 🌹 roses\\nMore petals.", "label": "flower", "answer": "ignore", "_input_hash": 7, "_task_hash": 8}
            """;

    static final String STUDIO = """
            [{"id": 1, "data": {"text": "One 🌹 rose\\nIts petals are red.", "doi": "10.1000/x"},
              "annotations": [
                {"id": 7, "completed_by": {"id": 3, "email": "ada@example.org"}, "was_cancelled": false, "updated_at": "2024-05-01T10:00:00.000000Z",
                 "result": [
                   {"id": "a", "type": "choices", "from_name": "c", "to_name": "text", "value": {"choices": ["flower"]}},
                   {"id": "b", "type": "labels", "from_name": "l", "to_name": "text", "value": {"start": 16, "end": 22, "text": "petals", "labels": ["part"]}},
                   {"id": "c", "type": "textarea", "from_name": "n", "to_name": "text", "value": {"text": ["sure"]}}]},
                {"id": 8, "completed_by": 4, "was_cancelled": true, "result": []}],
              "predictions": [{"result": []}]},
             {"id": 2, "data": {"title": "Two 🌹 roses", "abstract": "Their 🌹 petals are red.", "id": "arxiv:2401.00001"},
              "annotations": [
                {"completed_by": 4, "result": [
                   {"type": "labels", "from_name": "l", "to_name": "title", "value": {"start": 7, "end": 12, "text": "roses", "labels": ["flower"]}},
                   {"type": "labels", "from_name": "l", "to_name": "abstract", "value": {"start": 8, "end": 14, "text": "petals", "labels": ["part"]}}]}]}]
            """;

    private Samples() {}
}
