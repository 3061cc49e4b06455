// A dossier on a lookup screen: what it shows is exchanged in place, head and foot too, whose links name its address.

import { Dossiers } from "/static/dossiers/dossiers.js"

new Dossiers({ whole: [".lookup-head", ".lookup-main", ".lookup-foot"] }).start()
