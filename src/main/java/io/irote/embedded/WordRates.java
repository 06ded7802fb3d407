package io.irote.embedded;

import io.irote.embedded.encoder.Vector;
import io.irote.statistics.Softmax;
import java.util.List;

/**
 * p(w | c) in one context, a distribution over the whole vocabulary: {@code p0(w) exp(κ g(w) cos(u_w, c)) / Z}, mixed
 * with copying a content word of the context.
 */
final class WordRates {
    /** A pole nearer to nothing than this is left out, to save time. */
    private static final double NEGLIGIBLE = 1e-3;

    private final BaseRates base;
    private final Lexicon lexicon;
    private final Context context;
    private final double copying;
    private final double[] tilted;
    private final double normaliser;

    WordRates(BaseRates base, Lexicon lexicon, List<Topic> poles, Context context, EngineConstants settings) {
        this.base = base;
        this.lexicon = lexicon;
        this.context = context;
        copying = context.canCopy() ? settings.copying() : 0;
        tilted = new double[lexicon.size()];
        double sum = 1;
        double[] cosines = cosines(poles, settings);
        for (int place = 0; place < tilted.length; place++) {
            double rate = base.of(lexicon.id(place));
            tilted[place] = rate * Math.exp(settings.tilt() * lexicon.weight(place) * cosines[place]);
            sum += tilted[place] - rate;
        }
        normaliser = sum;
    }

    /** cos(u_w, c) with c the context's mean blended with the softly nearest trait poles; 0 in an empty context. */
    private double[] cosines(List<Topic> poles, EngineConstants settings) {
        double[] cosines = new double[lexicon.size()];
        double norm = context.direction().norm();
        if (norm == 0) {
            return cosines;
        }
        Vector mean = context.direction().times(1 / norm);
        double[] near = Softmax.of(
                poles.stream().mapToDouble(pole -> pole.direction().dot(mean)).toArray(), settings.relatedness());
        Vector blend = mean.times(1 - settings.poleBlend());
        for (int place = 0; place < cosines.length; place++) {
            cosines[place] = (1 - settings.poleBlend()) * context.projection(place) / norm;
        }
        for (int p = 0; p < near.length; p++) {
            if (near[p] > NEGLIGIBLE) {
                double share = settings.poleBlend() * near[p];
                blend = blend.plus(share, poles.get(p).direction());
                addTo(cosines, share, poles.get(p));
            }
        }
        double length = blend.norm();
        for (int place = 0; place < cosines.length; place++) {
            cosines[place] /= length;
        }
        return cosines;
    }

    /** The context that the rates hold in; not to be added to. */
    Context context() {
        return context;
    }

    /** The summed log-probabilities of some pieces, in nats. */
    double log(int... ids) {
        double nats = 0;
        for (int id : ids) {
            nats += Math.log(of(id));
        }
        return nats;
    }

    private static void addTo(double[] cosines, double share, Topic pole) {
        float[] projection = pole.projection();
        for (int place = 0; place < cosines.length; place++) {
            cosines[place] += share * projection[place];
        }
    }

    double of(int id) {
        int place = lexicon.place(id);
        double rate = (place < 0 ? base.of(id) : tilted[place]) / normaliser;
        return copying == 0 ? rate : (1 - copying) * rate + copying * context.copyRate(id);
    }
}
