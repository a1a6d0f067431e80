package m
func h2(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	if ok(origin) {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
}
