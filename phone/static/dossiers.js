// A dossier on somebody's own device: what the page shows is exchanged in place.

import { Dossiers } from "/static/dossiers/dossiers.js"

new Dossiers({ whole: [".visitor-head", ".ticket"] }).start()
