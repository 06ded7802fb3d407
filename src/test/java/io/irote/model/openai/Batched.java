package io.irote.model.openai;

import io.irote.model.call.Caller;
import java.util.ArrayList;
import java.util.List;

/** A caller as the batched port that the layers make of it: as many requests a call as it takes, in their order. */
public final class Batched {
    private Batched() {}

    public static <Q, A> List<A> ask(Caller<Q, A> caller, List<Q> requests) {
        List<A> answers = new ArrayList<>();
        for (int i = 0; i < requests.size(); ) {
            int begin = i;
            Object group = caller.group(requests.get(begin));
            while (i < requests.size()
                    && i - begin < caller.most()
                    && caller.group(requests.get(i)).equals(group)) {
                i++;
            }
            answers.addAll(caller.call(requests.subList(begin, i)).answers());
        }
        return answers;
    }
}
