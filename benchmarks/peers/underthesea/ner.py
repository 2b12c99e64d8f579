"""Times underthesea's recogniser of names on articles, a JSON list of lists of paragraphs on stdin.

Paragraph by paragraph: on whole articles it takes several times as long. Answers in JSON.
"""

import json
import resource
import sys
import time

from underthesea import ner

articles = json.load(sys.stdin)
ner("Hà Nội")  # loads its model
started = time.process_time()
for paragraphs in articles:
    for paragraph in paragraphs:
        ner(paragraph)
seconds = time.process_time() - started
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"articles": len(articles), "seconds": seconds, "mebibytes": memory}))
