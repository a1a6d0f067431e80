package main

import (
	"errors"
	"net/http"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

func echoShop(today *policy) http.Handler {
	shop := echo.New()
	shop.HideBanner = true
	var onRoute []echo.MiddlewareFunc
	if today != nil {
		cors := middleware.CORSWithConfig(middleware.CORSConfig{
			AllowOrigins:     []string{today.origin},
			AllowMethods:     today.methods,
			AllowHeaders:     today.headers,
			AllowCredentials: today.credentials,
		})
		if onRoutes() {
			onRoute = append(onRoute, cors)
		} else {
			shop.Use(cors)
		}
	}
	shop.GET("/v1/orders", echo.WrapHandler(http.HandlerFunc(orders)), onRoute...)
	shop.PUT("/v1/orders", echo.WrapHandler(http.HandlerFunc(orders)), onRoute...)
	shop.GET("/v1/session", echo.WrapHandler(http.HandlerFunc(session)), onRoute...)
	shop.GET("/v1/fail", func(echo.Context) error { return errors.New("the database is gone") }, onRoute...)
	return shop
}
