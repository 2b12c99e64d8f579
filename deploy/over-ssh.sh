#!/bin/sh
# Publishes over ssh, so that readers never meet half an edition:
#
#     deploy/over-ssh.sh editor@server /srv/bantin
#
# On the server the web server's root is /srv/bantin/output, a link to the edition that is published.
# Each edition gets a folder of its own; what did not change is one file with the edition before.
# The link is exchanged in one step, and the last five editions stay, the way back to them as well.
set -eu
server=$1 folder=$2
edition=$(date -u +%Y%m%dT%H%M%SZ)

bulletin publish
ssh "$server" mkdir -p "$folder/editions"
rsync --archive --checksum --delete --chmod=D755,F644 --link-dest="$folder/output/" \
    output/ "$server:$folder/editions/$edition/"
ssh "$server" sh -eu -s -- "$folder" "$edition" <<'THERE'
cd "$1"
test -s "editions/$2/index.html"
ln -sfn "editions/$2" output.new
mv -T output.new output
ls -1d editions/*/ | sort | head -n -5 | xargs -r rm -rf --
THERE
echo "Published: $edition"
