#!/usr/bin/env python3
"""Keeps a copy of the published purchasing intentions in step, for ever: sync.py <service> <file> [seconds to wait]"""
import http.client, json, os, sys, time, urllib.error, urllib.request

NOTHING = {"epoch": None, "position": 0, "intentions": {}}


def save(file, copy):
    """Cursor and copy in one file, replaced by a rename: a kill leaves the old one or the new one, never half of one."""
    with open(file + ".new", "w", encoding="utf-8") as fresh:
        json.dump(copy, fresh, ensure_ascii=False)
        fresh.flush()
        os.fsync(fresh.fileno())
    os.replace(file + ".new", file)


def taken_in(copy, page):
    """The copy with a page of changes. An epoch that is not ours says that the server started anew, and so do we."""
    if copy["epoch"] not in (None, page["epoch"]):
        return NOTHING
    intentions = dict(copy["intentions"])
    for change in page["items"]:
        intentions.pop(change["ref"], None)
        if change["state"] == "LIVE":
            intentions[change["ref"]] = change["document"]
    return {"epoch": page["epoch"], "position": page["position"], "intentions": intentions}


def sync(service, file, seconds=60):
    copy, tag = NOTHING, None
    if os.path.exists(file):
        with open(file, encoding="utf-8") as stored:
            copy = json.load(stored)
    while True:
        pause = float(seconds)
        url = f"{service}/api/v1/public/purchasing-intentions/changes?since={copy['position']}"
        try:
            request = urllib.request.Request(url, headers={"If-None-Match": tag} if tag else {})
            with urllib.request.urlopen(request, timeout=30) as answer:
                page, tag = json.load(answer), answer.headers["ETag"]
            after = taken_in(copy, page)
            if after != copy:
                save(file, after)
                copy, tag, pause = after, None, 0  # the tag was that of another address
        except urllib.error.HTTPError as refusal:
            if refusal.code == 409:  # our position lies ahead of the server's: it started anew
                copy, tag = NOTHING, None
            elif refusal.code != 304:
                print(refusal, file=sys.stderr)
                wait = refusal.headers.get("Retry-After", "")
                pause = max(pause, int(wait)) if wait.isdigit() else pause
        except (OSError, ValueError, http.client.HTTPException) as failure:  # down, slow, cut short: the copy stays
            print(failure, file=sys.stderr)
        time.sleep(pause)


sync(*sys.argv[1:])
