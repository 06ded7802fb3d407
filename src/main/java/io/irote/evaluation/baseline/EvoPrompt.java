package io.irote.evaluation.baseline;

import io.irote.reflection.Templates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Evolution of prompts by a genetic algorithm whose operators a model carries out (EvoPrompt, Guo et al. 2023, arXiv
 * 2309.08532): parents by roulette wheel, one child a pair by crossover and mutation, the best of old and new survive.
 * It ends with the generation that spends the budget, or when nothing is asked any more.
 *
 * @param first prompts to begin with; the model's variations of them fill the population up
 * @param spent tokens so far, those of the fitness included
 * @param budget in tokens
 */
record EvoPrompt(
        TextWriter writer,
        Templates templates,
        List<String> first,
        Fitness fitness,
        LongSupplier spent,
        long budget,
        long seed)
        implements Baseline {
    private static final int POPULATION = 10;
    private static final int TOKENS = 500;
    private static final int LONGEST = 4000;
    private static final Pattern CHILD = Pattern.compile("<prompt>(.*?)</prompt>", Pattern.DOTALL);

    /** A prompt with its fitness. */
    private record Individual(String prompt, double fitness) {}

    @Override
    public Kind kind() {
        return Kind.EVOPROMPT;
    }

    @Override
    public SystemPrompts prepare() {
        RandomGenerator random = new SplittableRandom(seed);
        long begin = spent.getAsLong();
        List<Individual> population = best(List.of(), scored(Stream.concat(first.stream(), variations().stream())));
        long before = begin;
        for (int generation = 1; spent.getAsLong() - begin < budget && spent.getAsLong() > before; generation++) {
            before = spent.getAsLong();
            population = best(population, scored(children(population, generation, random).stream()));
        }
        return SystemPrompts.always(population.get(0).prompt());
    }

    private List<String> variations() {
        return written(
                IntStream.range(0, POPULATION - first.size())
                        .mapToObj(i -> templates.vary(first.get(i % first.size())))
                        .toList(),
                0);
    }

    private List<String> children(List<Individual> population, int generation, RandomGenerator random) {
        return written(
                IntStream.range(0, POPULATION)
                        .mapToObj(i -> templates.cross(parent(population, random), parent(population, random)))
                        .toList(),
                generation);
    }

    /** By roulette wheel: as likely as it is fit. */
    private static String parent(List<Individual> population, RandomGenerator random) {
        double left = random.nextDouble()
                * population.stream().mapToDouble(Individual::fitness).sum();
        for (Individual individual : population) {
            left -= individual.fitness();
            if (left < 0) {
                return individual.prompt();
            }
        }
        return population.get(population.size() - 1).prompt();
    }

    private List<String> written(List<String> requests, int round) {
        return writer.write(requests, TOKENS, round, EvoPrompt::child).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> child(String answer) {
        return CHILD.matcher(answer)
                .results()
                .map(found -> found.group(1).strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .reduce((earlier, last) -> last);
    }

    private List<Individual> scored(Stream<String> prompts) {
        List<String> distinct = prompts.distinct().toList();
        List<Double> values = fitness.of(distinct);
        return IntStream.range(0, distinct.size())
                .mapToObj(i -> new Individual(distinct.get(i), values.get(i)))
                .toList();
    }

    /** The fittest of both, each prompt once. */
    private static List<Individual> best(List<Individual> old, List<Individual> fresh) {
        List<Individual> all = new ArrayList<>(old);
        fresh.stream()
                .filter(child -> old.stream().noneMatch(o -> o.prompt().equals(child.prompt())))
                .forEach(all::add);
        all.sort(Comparator.comparingDouble(Individual::fitness).reversed());
        return List.copyOf(all.subList(0, Math.min(POPULATION, all.size())));
    }
}
