package main

import (
	"net/http"

	"github.com/rs/cors"
)

// plainShop is on net/http alone, with rs/cors.
func plainShop(today *policy) http.Handler {
	around := func(next http.Handler) http.Handler { return next }
	if today != nil {
		around = cors.New(cors.Options{
			AllowedOrigins:   []string{today.origin},
			AllowedMethods:   today.methods,
			AllowedHeaders:   today.headers,
			AllowCredentials: today.credentials,
		}).Handler
	}
	routes := map[string]http.HandlerFunc{
		"GET /v1/orders": orders, "PUT /v1/orders": orders, "GET /v1/session": session,
		"GET /v1/fail": func(w http.ResponseWriter, r *http.Request) {
			http.Error(w, "the database is gone", http.StatusInternalServerError)
		},
	}
	mux := http.NewServeMux()
	for pattern, handle := range routes {
		if onRoutes() {
			mux.Handle(pattern, around(handle))
		} else {
			mux.Handle(pattern, handle)
		}
	}
	if onRoutes() {
		return mux
	}
	return around(mux)
}
