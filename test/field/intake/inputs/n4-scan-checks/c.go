package m
func h3(w http.ResponseWriter, r *http.Request) {
	if o := r.Header.Get("Origin"); slices.Contains(allowed, o) {
		w.Header().Set("Access-Control-Allow-Origin", o)
	}
}
