package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/go-chi/cors"
)

func chiShop(today *policy) http.Handler {
	shop := chi.NewRouter()
	shop.Use(middleware.Recoverer)
	if today == nil {
		chiRoutes(shop)
		return shop
	}
	around := cors.Handler(cors.Options{
		AllowedOrigins:   []string{today.origin},
		AllowedMethods:   today.methods,
		AllowedHeaders:   today.headers,
		AllowCredentials: today.credentials,
	})
	if onRoutes() {
		chiRoutes(shop.With(around))
	} else {
		shop.Use(around)
		chiRoutes(shop)
	}
	return shop
}

func chiRoutes(shop chi.Router) {
	shop.Get("/v1/orders", orders)
	shop.Put("/v1/orders", orders)
	shop.Get("/v1/session", session)
	shop.Get("/v1/fail", func(http.ResponseWriter, *http.Request) { panic("the database is gone") })
}
