package io.greenloop.gates;

/** Says why an error that the compiler finds here need not be one in the project's own build. */
final class Doubts {

    private Doubts() {}

    /** The reason in words; empty when there is no doubt. */
    static String about(CandidateUnderReview candidate, String path) {
        if (!candidate.poms().isEmpty()) {
            return "the candidate changes a POM and with it the class path";
        }
        return candidate
                .project()
                .moduleOf(path)
                .map(SourceModule::doubt)
                .orElse("no module is known to compile this file");
    }
}
