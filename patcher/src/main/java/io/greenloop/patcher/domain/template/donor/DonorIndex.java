package io.greenloop.patcher.domain.template.donor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.edit.NameSimilarity;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.javasource.edit.Variable;
import io.greenloop.javasource.edit.VariablesInScope;
import io.greenloop.patcher.domain.template.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;

/**
 * The expressions of a file by type, so that a place can be given those that mean something there. Most fixes are made of
 * code that the file has already (Barr et al., The plastic surgery hypothesis, 2014: 43 % of the lines of changes).
 */
public final class DonorIndex {

    private static final int NEAREST = 60;
    /** Characters beyond which nothing is looked at, so that a place in a file of ten thousand lines costs no more than another. */
    private static final int FARTHEST = 20_000;
    /** Characters after which an expression counts as half as near. */
    private static final double HALF_AWAY = 1500;

    private final TypedFile file;
    private final Map<String, List<Donor>> byType = new LinkedHashMap<>();

    private DonorIndex(TypedFile file) {
        this.file = file;
        new DonorScanner(file)
                .donors()
                .forEach(donor -> byType.computeIfAbsent(key(donor.type()), type -> new ArrayList<>())
                        .add(donor));
    }

    /** The index of a file, built once. */
    public static DonorIndex of(TypedFile file) {
        return file.derived(DonorIndex.class, DonorIndex::new);
    }

    private String key(TypeMirror type) {
        return file.types().erasure(type).toString();
    }

    /** Expressions that could stand in a place, each once. */
    List<Guess> guesses(Place place) {
        var site = place.site();
        int start = file.start(site.tree());
        var scope = scope(site);
        int home = home(site.path());
        var own = site.source(site.tree());
        var nearest = new ArrayList<Donor>();
        byType.values().stream()
                .filter(donors -> place.takes(donors.get(0).type()))
                .flatMap(List::stream)
                .filter(donor -> Math.abs(donor.offset() - start) <= FARTHEST
                        && !donor.text().source().equals(own)
                        && place.takes(donor.type()))
                .sorted(Comparator.comparingInt(donor -> Math.abs(donor.offset() - start)))
                .filter(donor -> donor.meansTheSame(scope, home, file))
                .limit(NEAREST)
                .forEach(nearest::add);
        var guesses = new LinkedHashMap<String, Guess>();
        for (var donor : nearest) {
            guesses.putIfAbsent(donor.text().source(), new Guess(donor.text(), closeness(donor, site, own)));
        }
        return List.copyOf(guesses.values());
    }

    private Map<String, TypeMirror> scope(Site site) {
        var types = new HashMap<String, TypeMirror>();
        for (Variable variable : VariablesInScope.readableAt(file, site.path())) {
            types.put(variable.name(), variable.type());
        }
        return types;
    }

    static int home(TreePath place, TypedFile file) {
        for (var up = place; up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof ClassTree) {
                return file.start(up.getLeaf());
            }
        }
        return -1;
    }

    private int home(TreePath place) {
        return home(place, file);
    }

    private double closeness(Donor donor, Site site, String own) {
        double distance = Math.abs(donor.offset() - file.start(site.tree()));
        double locality = isInSameMethod(donor, site) ? 1 : 0.75;
        double likeness = 0.4 + 0.6 * NameSimilarity.between(own, donor.text().source());
        return locality * likeness * HALF_AWAY / (HALF_AWAY + distance);
    }

    private boolean isInSameMethod(Donor donor, Site site) {
        Tree member = site.enclosingMember();
        return member instanceof MethodTree
                && donor.offset() >= file.start(member)
                && donor.offset() < file.end(member);
    }
}
