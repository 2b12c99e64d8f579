// Before Decap: it waits for start.js.
"use strict";
window.CMS_MANUAL_INIT = true;
