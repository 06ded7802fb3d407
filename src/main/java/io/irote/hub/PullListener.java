package io.irote.hub;

/** Hears how far a pull is. */
public interface PullListener {
    /**
     * The files are known and there is room for them.
     *
     * @param present how many bytes of the snapshot are on the disk already
     */
    void begun(Snapshot snapshot, long present);

    /** @param present how many bytes of the snapshot are on the disk now; fewer than before if a file begins anew */
    void moved(long present);

    /** A file is whole, right, and under its name. */
    void finished(HubFile file);
}
