package io.irote.model.limit;

/** No further call was made, because the budget is spent. The message is one line for the user. */
public final class BudgetSpentException extends RuntimeException {
    public BudgetSpentException(String message) {
        super(message);
    }
}
