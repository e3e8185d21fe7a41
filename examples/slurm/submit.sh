#!/bin/sh
# Renders in N shards and then merges them, from the folder of a lesson, which all nodes have to see:
#
#   examples/slurm/submit.sh 4 --locale ko --locale en
#
# What stands behind N is for `lecture render`. LECTURE_CACHE may name another folder for the shards to meet in, and
# LECTURE_OUTPUT one for the film.
set -eu
here=$(dirname "$0")
shards=$1
shift
array=$(sbatch --parsable --array="1-$shards" "$here/shard.sbatch" "$@")
merge=$(sbatch --parsable --dependency="afterok:$array" --kill-on-invalid-dep=yes "$here/merge.sbatch")
echo "shards: job $array, 1 to $shards; merge: job $merge"
