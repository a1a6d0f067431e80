package m
func h(w http.ResponseWriter, r *http.Request) {
	switch o := r.Header.Get("Origin"); o {
	case "https://app.example.com", "https://b.example.com":
		w.Header().Set("Access-Control-Allow-Origin", o)
	}
}
