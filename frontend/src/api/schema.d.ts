// Derived from docs/openapi.json by `npm run generate`; not to be edited.

export interface paths {
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says that the server answers. */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists agencies. */
        get: operations["list_agencies"];
        put?: never;
        /**
         * Registers an agency.
         * @description An agency that staff register is active at once, if its district has room for it; who may register one needs no approval
         *     of somebody else. Only applications of the public wait as `pending`.
         */
        post: operations["create_agency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/agencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an agency. */
        get: operations["get_agency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits an agency.
         * @description Another credit limit counts from the next slip on.
         */
        patch: operations["update_agency"];
        trace?: never;
    };
    "/api/v1/agency/agencies/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves an application.
         * @description The agency becomes active if its district has room. One that applied by the public form needs a type and, unless it named
         *     one, a district; else the body may be left out.
         */
        post: operations["approve_agency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/agencies/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Blocks an agency, or turns an application down.
         * @description Nothing may be issued to it, and its place in its district is free; what it owes stands, and it may pay.
         */
        post: operations["block_agency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/agencies/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists every change of an agency, the latest first. */
        get: operations["list_agency_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/agencies/{id}/exposure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows what an agency owes and may still buy for: limit - debt - pending = available. */
        get: operations["get_agency_exposure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/agencies/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists every document of an agency: its issues and payments and their reversals, each with the debt after it. */
        get: operations["get_agency_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/agencies/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the statement of an agency between two dates.
         * @description Opening, the entries by date with the running balance, closing. An entry that was dated back stands at its date, so
         *     the balances are those that the agency had on each day. JSON comes in pages; `Accept: text/csv` gives every entry between the opening
         *     and the closing, in the words of `Accept-Language`.
         */
        get: operations["get_agency_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/agencies/{id}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unblocks an agency.
         * @description It becomes active if its district has room.
         */
        post: operations["unblock_agency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Applies to become an agency.
         * @description Open to everybody, a few times a minute from one address. The answer is always the same and gives nothing away: not
         *     whether there is such a company, nor whether the application is kept; whether a company takes applications is what
         *     `get_application_form` says. Staff look at it and approve it. While 500 wait for a company, no more are kept.
         */
        post: operations["apply_as_agency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/applications/{tenant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what the application form of a company offers.
         * @description Open to everybody, a few times a minute from one address. A company that takes no applications from outside has none.
         */
        get: operations["get_application_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/districts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists districts. */
        get: operations["list_districts"];
        put?: never;
        /** Creates a district. */
        post: operations["create_district"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/districts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a district. */
        get: operations["get_district"];
        put?: never;
        post?: never;
        /** Deletes a district that no agency is in. */
        delete: operations["delete_district"];
        options?: never;
        head?: never;
        /**
         * Edits a district.
         * @description A cap below the number of its active agencies turns nobody out; it lets nobody more in.
         */
        patch: operations["update_district"];
        trace?: never;
    };
    "/api/v1/agency/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists agency types. */
        get: operations["list_agency_types"];
        put?: never;
        /**
         * Creates an agency type.
         * @description As it carries a credit limit, the permission `agency.limit` is needed besides.
         */
        post: operations["create_agency_type"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency/types/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an agency type. */
        get: operations["get_agency_type"];
        put?: never;
        post?: never;
        /** Deletes an agency type that no agency has. */
        delete: operations["delete_agency_type"];
        options?: never;
        head?: never;
        /**
         * Edits an agency type.
         * @description Another credit limit counts from the next slip on for every agency of this type that has none of its own.
         */
        patch: operations["update_agency_type"];
        trace?: never;
    };
    "/api/v1/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes one's own password and ends one's other sessions.
         * @description A wrong current password is `VALIDATION` at `/current_password`; attempts count as attempts to sign in.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in.
         * @description The answer to an unknown e-mail, a wrong password and a deactivated user is the same, and takes the same time. Too many
         *     wrong passwords for one e-mail and too many attempts from one address are `RATE_LIMITED`.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs out: ends the session from the next request on, and takes the cookies away.
         * @description Takes an access token, also an expired one, or a refresh token in the body or as a cookie. Signing out of a session that
         *     has ended is no fault; without any token of ours the answer is 401.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads who one is, what one may do and which agencies one sees. */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists every permission with its text in both languages, all on one page. */
        get: operations["list_permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refreshes a session: a fresh access token, and the next refresh token in the place of the one that was used.
         * @description Using a refresh token a second time ends its session at once, as somebody else may have a copy of it; refresh one at a
         *     time. A session that is not refreshed for 30 days is over, and after 90 days in any case.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists roles. */
        get: operations["list_roles"];
        put?: never;
        /**
         * Creates a role.
         * @description Nobody can grant a permission that they do not hold themselves: `PERMISSION_DENIED` names it.
         */
        post: operations["create_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a role. */
        get: operations["get_role"];
        put?: never;
        post?: never;
        /**
         * Deletes a role that nobody has.
         * @description The built-in roles stay.
         */
        delete: operations["delete_role"];
        options?: never;
        head?: never;
        /**
         * Edits a role. What its holders may do changes from their next request on.
         * @description Nobody can grant or take away a permission that they do not hold themselves, nor take any from the admin.
         */
        patch: operations["edit_role"];
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists one's own sessions that live. */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of one's own sessions, from its next request on: to sign out a device that one no longer has. */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the tenant that the caller belongs to.
         * @description Everybody who has signed in may: amounts, dates and "today" mean nothing without its currency and time zone.
         */
        get: operations["get_tenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits the settings of the tenant that the caller belongs to.
         * @description The currency cannot be changed: amounts do not say theirs. A time zone counts from the next request on.
         */
        patch: operations["edit_tenant"];
        trace?: never;
    };
    "/api/v1/auth/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists users. */
        get: operations["list_users"];
        put?: never;
        /**
         * Creates a user.
         * @description Nobody can make an account that may do more, or see more agencies, than their own.
         */
        post: operations["create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a user. */
        get: operations["get_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edits a user. What they may do and see changes from their next request on.
         * @description Nobody can edit an account that may do more than their own, or make it so; the last active administrator stays one. Who
         *     sees only some agencies cannot edit the account of somebody who looks after others, but assign their own to it.
         */
        patch: operations["edit_user"];
        trace?: never;
    };
    "/api/v1/auth/users/{id}/end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends all sessions of a user, from their next request on.
         * @description Nobody can do so to an account that may do more, or looks after other agencies, than their own.
         */
        post: operations["end_user_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/users/{id}/set-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets a user's password and ends all their sessions.
         * @description Nobody can do so to an account that may do more, or looks after other agencies, than their own.
         */
        post: operations["set_user_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/debts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the agencies that owe something (or have credit), with what they may still buy for. */
        get: operations["list_debts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/debts/ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what agencies owe by the days that it is outstanding.
         * @description Payments settle the oldest issues first, so what is owed are the latest issues; one that is reversed ages nothing.
         *     Agencies that owe nothing are left out. `Accept: text/csv` gives the same rows as CSV, with the totals below
         *     them and headings in the language of `Accept-Language`.
         */
        get: operations["get_debt_ageing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/debts/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the entries of the debt ledger, each with the agency's debt after it. */
        get: operations["list_debt_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists payments and their reversals. */
        get: operations["list_payments"];
        put?: never;
        /**
         * Posts a payment.
         * @description The agency's debt falls at once. More than the debt (on the payment's date or any day since) is refused with
         *     `OVERPAYMENT`, unless the regulation `finance.allow_overpayment` says otherwise; then the rest stands as credit.
         *     Where the debt was lower on an earlier day than it is at last, `date` says on which.
         */
        post: operations["post_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a payment. */
        get: operations["get_payment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finance/payments/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverses a payment.
         * @description Posts a counter-document: the debt rises by the payment's amount again, whatever the credit limit, and the payment's
         *     reference may be used again. A payment is reversed once. The body may be left out.
         */
        post: operations["reverse_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists issues and their reversals, without their lines. */
        get: operations["list_issues"];
        put?: never;
        /**
         * Posts an issue.
         * @description Stock falls and the agency's debt rises, both or neither. Refused with `OUT_OF_STOCK` when stock would go below zero in
         *     that warehouse on the slip's date or any day since, with `DEBT_LIMIT` when the debt after it would exceed the agency's
         *     limit, with `AGENCY_NOT_ACTIVE`, `PERIOD_CLOSED` or `TOO_FAR_BACK`; each says the numbers and what would make it pass.
         *     The `items` of `OUT_OF_STOCK` have `item_id`, `sku`, `wanted`, `on_hand`, `available` and `date`, the first day from the
         *     slip's on that has no more than what is available.
         */
        post: operations["post_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/issues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an issue, or the reversal of one, whole. */
        get: operations["get_issue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/issues/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverses an issue.
         * @description Posts a counter-document by which the goods come in again and the debt falls; refused with `OVERPAYMENT` when the agency
         *     has paid so much that its debt would fall below zero. The body may be left out.
         */
        post: operations["reverse_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists and finds items. */
        get: operations["list_items"];
        put?: never;
        /** Creates an item. */
        post: operations["create_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an item with what there is of it in each warehouse. */
        get: operations["get_item"];
        put?: never;
        post?: never;
        /**
         * Deletes an item of which nothing ever moved.
         * @description One that did is deactivated instead.
         */
        delete: operations["delete_item"];
        options?: never;
        head?: never;
        /**
         * Changes an item.
         * @description What is posted stays as it was posted: packs and whole units only matter to the slips to come.
         */
        patch: operations["update_item"];
        trace?: never;
    };
    "/api/v1/inventory/items/{id}/stock-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stock card of an item: its movements by business date, each with the stock after it.
         * @description A slip dated back stands at its date, so the balances after it are those that the goods really had. Movements of
         *     slips that are not the caller's to see count, but say nothing of their slip.
         */
        get: operations["get_stock_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists receipts and their reversals, without their lines. */
        get: operations["list_receipts"];
        put?: never;
        /**
         * Posts a receipt.
         * @description Stock rises at once, and the selling price of items without their own follows the purchase price by
         *     `inventory.price_ratio`.
         */
        post: operations["post_receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a receipt, or the reversal of one, whole. */
        get: operations["get_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverses a receipt.
         * @description Posts a counter-document by which the goods go out again; refused with `OUT_OF_STOCK` when they are not there any more.
         *     The purchase prices of its items become those of their latest receipts that are not reversed. The body may be left out.
         */
        post: operations["reverse_receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists stock: what there is of each item in each warehouse that it ever lay in. */
        get: operations["list_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists suppliers. */
        get: operations["list_suppliers"];
        put?: never;
        /** Creates a supplier. */
        post: operations["create_supplier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/suppliers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a supplier. */
        get: operations["get_supplier"];
        put?: never;
        post?: never;
        /** Deletes a supplier that no slip names. */
        delete: operations["delete_supplier"];
        options?: never;
        head?: never;
        /** Changes a supplier. */
        patch: operations["update_supplier"];
        trace?: never;
    };
    "/api/v1/inventory/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists units. */
        get: operations["list_units"];
        put?: never;
        /** Creates a unit. */
        post: operations["create_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a unit. */
        get: operations["get_unit"];
        put?: never;
        post?: never;
        /** Deletes a unit that nothing is counted in. */
        delete: operations["delete_unit"];
        options?: never;
        head?: never;
        /**
         * Renames a unit.
         * @description It may not come to be called like a pack of an item that is counted in it.
         */
        patch: operations["update_unit"];
        trace?: never;
    };
    "/api/v1/inventory/warehouses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists warehouses. */
        get: operations["list_warehouses"];
        put?: never;
        /**
         * Creates a warehouse.
         * @description Making it the default unsets the one that was.
         */
        post: operations["create_warehouse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/warehouses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a warehouse. */
        get: operations["get_warehouse"];
        put?: never;
        post?: never;
        /**
         * Deletes a warehouse in which nothing ever moved.
         * @description The default goes last: while there are others, one of them is made the default first.
         */
        delete: operations["delete_warehouse"];
        options?: never;
        head?: never;
        /** Changes a warehouse. */
        patch: operations["update_warehouse"];
        trace?: never;
    };
    "/api/v1/regulation/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the feature flags.
         * @description They are regulations of type boolean, and all fit on one page.
         */
        get: operations["list_flags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulation/flags/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Switches a feature on or off.
         * @description The same as setting the regulation of this name.
         */
        put: operations["set_flag"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulation/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the periods. */
        get: operations["list_periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulation/periods/{month}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a period.
         * @description Nothing more is posted into the month or any before it; the first entry of its history says which months that closed.
         *     The month must be over in the tenant's time zone. Waits until the postings that are under way are done. The body may be
         *     left out.
         */
        post: operations["close_period"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulation/periods/{month}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopens a period.
         * @description Documents may be dated again in the month and every month after it; the months before stay closed. The first entry of
         *     its history says which months that opened, and stands in the history of each of them.
         */
        post: operations["reopen_period"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulation/regulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the regulations.
         * @description Every parameter, policy and flag with its type, default, bounds and texts, the value in force and the next one to come.
         *     They all fit on one page.
         */
        get: operations["list_regulations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulation/regulations/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a regulation. */
        get: operations["get_regulation"];
        /**
         * Sets a regulation.
         * @description From its effective date on documents obey the value; what was posted before keeps the value that it obeyed. A value
         *     takes the place of one that was set before for the same date. Setting the same value for the same date again changes
         *     nothing.
         */
        put: operations["set_regulation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulation/regulations/{name}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists every value that was ever set, the latest first. */
        get: operations["list_regulation_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows today and this month at a glance.
         * @description Sales are issues less their reversals, collections payments less theirs, each counted on its own date. All figures
         *     are of one moment, and of the agencies that the caller may see.
         */
        get: operations["get_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report/debt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports debts by agency: opening, arising, paid, closing.
         * @description Issues and payments less their reversals, each counted on its own date. Rows with nothing are left out.
         *     `Accept: text/csv` gives the same rows as CSV, with the totals below them and headings in the language of `Accept-Language`.
         */
        get: operations["get_debt_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports sales by agency or by item.
         * @description Issues less their reversals, each counted on its own date. Rows with nothing are left out. `Accept: text/csv` gives
         *     the same rows as CSV, with the totals below them and headings in the language of `Accept-Language`.
         */
        get: operations["get_sales_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports stock by item and warehouse: opening, in, out, closing.
         * @description Receipts and issues less their reversals, each counted on its own date, in the item's base unit. Rows with nothing are
         *     left out. `Accept: text/csv` gives the same rows as CSV, with the totals below them and headings in the language of `Accept-Language`.
         */
        get: operations["get_stock_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says that the process is alive. */
        get: operations["liveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says whether the server can do its work, and names each dependency.
         * @description While one of them is away the answer is `UNAVAILABLE` with the same `dependencies` in its `params`.
         */
        get: operations["readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description What was done to a month.
         * @enum {string}
         */
        Action: "close" | "reopen";
        /** @description An agency's debt by the days that it is outstanding. */
        AgedDebt: components["schemas"]["AgeingBuckets"] & {
            /** @description The agency. */
            agency_id: components["schemas"]["AgencyId"];
            /** @description Its code. */
            code: string;
            /** @description Its name. */
            name: string;
            /** @description What it owes. */
            debt: components["schemas"]["Money"];
        };
        /** @description Debts by the days that they are outstanding. */
        Ageing: {
            /**
             * Format: date
             * @description The debts when this day ended.
             */
            as_of: string;
            /** @description The agencies that owe something, the greatest debt first. */
            items: components["schemas"]["AgedDebt"][];
            /** @description Their sums. */
            totals: components["schemas"]["AgeingTotals"];
        };
        /** @description A debt by the days that it is outstanding. */
        AgeingBuckets: {
            /** @description Up to 30 days. */
            days_0_30: components["schemas"]["Money"];
            /** @description 31 to 60 days. */
            days_31_60: components["schemas"]["Money"];
            /** @description 61 to 90 days. */
            days_61_90: components["schemas"]["Money"];
            /** @description More than 90 days. */
            over_90: components["schemas"]["Money"];
        };
        /** @description Sums of an ageing. */
        AgeingTotals: components["schemas"]["AgeingBuckets"] & {
            /** @description What agencies owe. */
            debt: components["schemas"]["Money"];
        };
        /** @description A customer on credit. */
        Agency: {
            /** @description Its id. */
            id: components["schemas"]["AgencyId"];
            /**
             * @description Its code, unique.
             * @example DL-000123
             */
            code: string;
            /** @description Its name. */
            name: string;
            /** @description Where it stands. */
            status: components["schemas"]["Status"];
            type_id?: components["schemas"]["AgencyTypeId"] | null;
            district_id?: components["schemas"]["DistrictId"] | null;
            /** @description Its phone number. */
            phone?: string | null;
            /** @description Its e-mail address. */
            email?: string | null;
            /** @description Its address. */
            address?: string | null;
            /**
             * Format: date
             * @description The date of its registration.
             */
            registered_on: string;
            credit_limit?: components["schemas"]["Money"] | null;
            /** @description What it owes. */
            debt: components["schemas"]["Money"];
            /** @description Why it is blocked; null while it is not. */
            block_reason?: string | null;
            /**
             * Format: int64
             * @description Its version, for `If-Match`.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it came to be.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        /** @description A change of an agency. */
        AgencyChange: {
            /** @description `applied`, `registered`, `approved`, `blocked`, `unblocked` or `edited`. */
            action: string;
            /** @description The fields that changed, as they were; null where the agency came to be. */
            before?: Record<string, never> | null;
            /** @description The same fields, as they became. */
            after: Record<string, never>;
            changed_by?: components["schemas"]["UserId"] | null;
            /** @description Their name; left out if nobody was signed in. */
            changed_by_name?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            changed_at: string;
        };
        /** @description What an agency owes and may still buy for. */
        AgencyDebt: {
            /** @description The agency. */
            agency_id: components["schemas"]["AgencyId"];
            /** @description Its code. */
            code: string;
            /** @description Its name. */
            name: string;
            /** @description The most that it may owe. */
            limit: components["schemas"]["Money"];
            /** @description What it owes; below zero it has credit. */
            debt: components["schemas"]["Money"];
            /** @description Approved slips not yet delivered. */
            pending: components["schemas"]["Money"];
            /** @description limit - debt - pending; below zero it is over its limit. */
            available: components["schemas"]["Money"];
            /**
             * Format: date
             * @description The latest date of its debt entries.
             */
            last_on: string;
        };
        /** @description What an agency owes and may still buy for. */
        AgencyExposure: {
            /** @description The most that it may owe. */
            limit: components["schemas"]["Money"];
            /** @description What it owes; below zero it has credit. */
            debt: components["schemas"]["Money"];
            /** @description Approved slips not yet delivered. */
            pending: components["schemas"]["Money"];
            /** @description limit - debt - pending; below zero it is over its limit. */
            available: components["schemas"]["Money"];
        };
        /**
         * Format: uuid
         * @description A customer on credit. Declared here because row-level security and [`Actor`](crate::Actor) speak of it.
         */
        AgencyId: string;
        /** @description A class of agencies. */
        AgencyType: {
            /** @description Its id. */
            id: components["schemas"]["AgencyTypeId"];
            /** @description Its name, unique whatever the case. */
            name: string;
            /** @description The most that an agency of this type may owe, unless it has a limit of its own. */
            credit_limit: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description Its version, for `If-Match`.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description An agency type's id.
         */
        AgencyTypeId: string;
        /** @description That the process answers. */
        Alive: {
            /**
             * @description Always `ok`.
             * @example ok
             */
            status: string;
            /** @description The version of the server. */
            version: string;
        };
        /** @description A sales report, by agency or by item. */
        AnySalesReport: components["schemas"]["SalesReport"] | components["schemas"]["ItemSalesReport"];
        /** @description An application to become an agency. */
        Application: {
            /** @description The code of the company that is applied to. */
            tenant: string;
            /** @description The agency's name. */
            name: string;
            /** @description Its phone number. */
            phone: string;
            /** @description Its e-mail address. */
            email?: string | null;
            /** @description Its address. */
            address?: string | null;
            district_id?: components["schemas"]["DistrictId"] | null;
        };
        /** @description What somebody who applies to a company has to know of it. */
        ApplicationForm: {
            /** @description The company's name. */
            name: string;
            /** @description Its language. */
            locale: components["schemas"]["Locale"];
            /** @description Its districts by name, the first 500; an application may leave out its own. */
            districts: components["schemas"]["DistrictName"][];
        };
        /** @description What an application may still lack. */
        Approval: {
            type_id?: components["schemas"]["AgencyTypeId"] | null;
            district_id?: components["schemas"]["DistrictId"] | null;
        };
        /** @description Why an agency is blocked. */
        Blocking: {
            /** @description The reason; at most 1,000 characters. */
            reason: string;
        };
        /** @description Which values a parameter takes. */
        Bounds: {
            min?: components["schemas"]["ParameterValue"] | null;
            max?: components["schemas"]["ParameterValue"] | null;
            /**
             * Format: int32
             * @description The most decimals.
             */
            decimals?: number | null;
            /** @description What a policy can be. */
            options?: components["schemas"]["Policy"][] | null;
        };
        /** @description An agency after something was done to it. */
        ChangedAgency: components["schemas"]["Agency"] & {
            /** @description Rules that would have refused, were their policy not to warn. */
            warnings: components["schemas"]["Warning"][];
        };
        /** @description Why a month is closed. */
        ClosePeriod: {
            /** @description A note for the history; at most 1,000 characters. */
            reason?: string | null;
        };
        /** @description One closing or reopening. */
        Closing: {
            /** @description What was done. */
            action: components["schemas"]["Action"];
            /** @description The month that it was done to. */
            month: components["schemas"]["Month"];
            from?: components["schemas"]["Month"] | null;
            /** @description The last month that it closed or opened. */
            to: components["schemas"]["Month"];
            /** @description Why. */
            reason?: string | null;
            /** @description Who did it. */
            done_by: components["schemas"]["UserId"];
            /** @description Their name. */
            done_by_name?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            done_at: string;
        };
        /** @description Today and this month at a glance. */
        Dashboard: components["schemas"]["DashboardOwed"] & {
            /**
             * Format: date
             * @description Today, in the tenant's time zone.
             */
            date: string;
            /**
             * @description This month.
             * @example 2026-11
             */
            month: string;
            /** @description What today brought. */
            today: components["schemas"]["DashboardBrought"];
            /** @description What this month brought. */
            this_month: components["schemas"]["DashboardBrought"];
            /**
             * Format: int64
             * @description How many items lie below their low-stock mark, over all warehouses.
             */
            low_stock_items: number;
            /** @description The 5 agencies that bought the most this month. */
            top_agencies: components["schemas"]["SalesReportRow"][];
            /** @description The 5 items that were sold the most this month, by value. */
            top_items: components["schemas"]["ItemSalesReportRow"][];
            /** @description The last 30 days, today included. */
            daily_sales: components["schemas"]["DashboardDay"][];
        };
        /** @description What a day or a month brought. */
        DashboardBrought: {
            /**
             * Format: int64
             * @description Number of issues less those reversed.
             */
            issues: number;
            /** @description Value of issues less their reversals. */
            sales: components["schemas"]["Money"];
            /** @description Payments less their reversals. */
            collections: components["schemas"]["Money"];
        };
        /** @description A day and what it brought. */
        DashboardDay: components["schemas"]["DashboardBrought"] & {
            /**
             * Format: date
             * @description The day.
             */
            date: string;
        };
        /** @description What agencies owe at this moment. */
        DashboardOwed: {
            /** @description All of their debts. */
            debt: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description How many owe, with what is pending, 80 % of their limit or more, but not above it.
             */
            agencies_near_limit: number;
            /**
             * Format: int64
             * @description How many owe, with what is pending, more than their limit.
             */
            agencies_over_limit: number;
        };
        /** @description The slip or payment that a debt entry comes from. */
        DebtDocument: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its number. */
            number: string;
        };
        /** @description One signed change of an agency's debt. */
        DebtEntry: {
            /** @description Whose debt. */
            agency_id: components["schemas"]["AgencyId"];
            /** @description The agency's code; a statement says it once for all of its entries. */
            agency_code?: string | null;
            /** @description The agency's name; a statement says it once for all of its entries. */
            agency_name?: string | null;
            /**
             * Format: date
             * @description The date that it counts from.
             */
            date: string;
            /**
             * Format: int64
             * @description Its place in the agency's ledger, in the order of posting.
             */
            seq: number;
            /** @description What it comes from. */
            kind: components["schemas"]["DebtEntryKind"];
            /** @description The slip or payment. */
            document: components["schemas"]["DebtDocument"];
            /** @description Above zero the debt rises, below zero it falls. */
            amount: components["schemas"]["Money"];
            /** @description The debt after it, in the order of dates: an entry that was dated back stands at its date. */
            balance: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description When it was posted.
             */
            created_at: string;
        };
        /**
         * @description What a debt entry comes from.
         * @enum {string}
         */
        DebtEntryKind: "issue" | "issue_reversal" | "payment" | "payment_reversal";
        /** @description The debt report. */
        DebtReport: components["schemas"]["ReportSpan"] & {
            /** @description The rows, by code. */
            items: components["schemas"]["DebtReportRow"][];
            /** @description Their sums. */
            totals: components["schemas"]["DebtTotals"];
        };
        /** @description How the debt of an agency moved. */
        DebtReportRow: {
            /** @description The agency. */
            agency_id: components["schemas"]["AgencyId"];
            /** @description Its code. */
            code: string;
            /** @description Its name. */
            name: string;
            /** @description What it owed when the first day began. */
            opening: components["schemas"]["Money"];
            /** @description Issues less their reversals. */
            arising: components["schemas"]["Money"];
            /** @description Payments less their reversals. */
            paid: components["schemas"]["Money"];
            /** @description What it owed when the last day ended: opening + arising - paid. */
            closing: components["schemas"]["Money"];
        };
        /** @description Sums of a debt report. */
        DebtTotals: {
            /** @description Owed when the first day began. */
            opening: components["schemas"]["Money"];
            /** @description Issues less their reversals. */
            arising: components["schemas"]["Money"];
            /** @description Payments less their reversals. */
            paid: components["schemas"]["Money"];
            /** @description Owed when the last day ended. */
            closing: components["schemas"]["Money"];
        };
        /** @description What the server depends on. */
        Dependencies: {
            /** @description PostgreSQL. */
            database: components["schemas"]["Dependency"];
        };
        /** @description One dependency and its state. */
        Dependency: {
            /**
             * @description `up` or `down`.
             * @example up
             */
            state: string;
            /**
             * Format: int64
             * @description How long it took to answer.
             */
            milliseconds: number;
        };
        /** @description A sales area. */
        District: {
            /** @description Its id. */
            id: components["schemas"]["DistrictId"];
            /** @description Its name, unique whatever the case. */
            name: string;
            /**
             * Format: int32
             * @description The most active agencies that it takes; null follows the regulation `agency.max_per_district`.
             */
            max_agencies?: number | null;
            /**
             * Format: int32
             * @description How many active agencies it has.
             */
            agencies: number;
            /**
             * Format: int64
             * @description Its version, for `If-Match`.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description A district's id.
         */
        DistrictId: string;
        /** @description What a district is called, for who may know no more of it. */
        DistrictName: {
            /** @description Its id. */
            id: components["schemas"]["DistrictId"];
            /** @description Its name. */
            name: string;
        };
        /** @description What to change about an agency; what is absent stays, null clears. */
        EditAgency: {
            /** @description Its code. */
            code?: string | null;
            /** @description Its name. */
            name?: string | null;
            type_id?: components["schemas"]["AgencyTypeId"] | null;
            district_id?: components["schemas"]["DistrictId"] | null;
            /** @description Its phone number. */
            phone?: string | null;
            /** @description Its e-mail address. */
            email?: string | null;
            /** @description Its address. */
            address?: string | null;
            /**
             * Format: date
             * @description The date of its registration, never later than today.
             */
            registered_on?: string | null;
            /**
             * Format: int64
             * @description The most that it may owe; null follows its type. The permission `agency.limit` is needed besides.
             */
            credit_limit?: number | null;
        };
        /** @description What to change about an agency type; what is absent stays. */
        EditAgencyType: {
            /** @description Its name. */
            name?: string | null;
            /**
             * Format: int64
             * @description The most that an agency of this type may owe; the permission `agency.limit` is needed besides.
             */
            credit_limit?: number | null;
        };
        /** @description What to change about a district; what is absent stays. */
        EditDistrict: {
            /** @description Its name. */
            name?: string | null;
            /**
             * Format: int64
             * @description The most active agencies that it takes; null follows the regulation `agency.max_per_district`. To raise it, the
             *     permission `agency.approve` is needed besides.
             */
            max_agencies?: number | null;
        };
        /** @description What to change about an item; what is absent stays, null clears, lists are replaced as a whole. */
        EditItem: {
            /** @description Its code. */
            sku?: string | null;
            /** @description Its name. */
            name?: string | null;
            unit_id?: components["schemas"]["UnitId"] | null;
            /**
             * Format: double
             * @description Its own selling price per base unit; null follows the purchase price by ratio.
             */
            price?: number | null;
            /** @description Its barcodes. */
            barcodes?: string[] | null;
            /** @description Its packs; lines that were posted in one keep what it meant. */
            packs?: components["schemas"]["NewPack"][] | null;
            /** @description Whether it is only traded in whole base units. */
            whole_units?: boolean | null;
            /**
             * Format: double
             * @description Below this much on hand it counts as low; null never does.
             */
            low_stock?: number | null;
            /** @description Whether it may be traded. */
            active?: boolean | null;
        };
        /** @description What to change about a supplier; what is absent stays, null clears. */
        EditSupplier: {
            /** @description Its name. */
            name?: string | null;
            /** @description Its phone number. */
            phone?: string | null;
            /** @description Its e-mail address. */
            email?: string | null;
            /** @description Its address. */
            address?: string | null;
            /** @description Whether goods may be received from it. */
            active?: boolean | null;
        };
        /** @description What to change about a unit; what is absent stays. */
        EditUnit: {
            /** @description Its name. */
            name?: string | null;
        };
        /** @description What to change about a warehouse; what is absent stays, null clears. */
        EditWarehouse: {
            /** @description Its name. */
            name?: string | null;
            /** @description Its address. */
            address?: string | null;
            /** @description True makes it the default and unsets the one that was; the default itself cannot be unset. */
            is_default?: boolean | null;
            /** @description Whether goods may be moved in and out; false only while none lie there, and not for the default. */
            active?: boolean | null;
        };
        /** @description One field that breaks a rule. */
        FieldError: {
            /**
             * @description JSON pointer into the request's body (or the name of a query parameter after `?`).
             * @example /lines/0/quantity
             */
            pointer: string;
            /**
             * @description Which rule.
             * @example TOO_SMALL
             */
            code: string;
            /** @description The rule's numbers. */
            params?: Record<string, never>;
        };
        /** @description An item, with what there is of it. */
        Item: {
            /** @description Its id. */
            id: components["schemas"]["ItemId"];
            /** @description Its code, unique. */
            sku: string;
            /** @description Its name. */
            name: string;
            /** @description Its base unit. */
            unit_id: components["schemas"]["UnitId"];
            /** @description The name of its base unit. */
            unit: string;
            price?: components["schemas"]["UnitPrice"] | null;
            selling_price?: components["schemas"]["UnitPrice"] | null;
            purchase_price?: components["schemas"]["UnitPrice"] | null;
            /**
             * Format: date
             * @description The date of that receipt.
             */
            purchased_on?: string | null;
            /** @description Each stands for this item alone. */
            barcodes: string[];
            /** @description The units besides its base unit that it may be counted in. */
            packs: components["schemas"]["Pack"][];
            /** @description Whether it is only traded in whole base units. */
            whole_units: boolean;
            low_stock?: components["schemas"]["Quantity"] | null;
            /** @description Whether it may be traded. */
            active: boolean;
            /** @description How much there is, in base units: in all warehouses, or in the one that was asked for. */
            on_hand: components["schemas"]["Quantity"];
            /** @description How much of it is promised to approved issues. */
            reserved: components["schemas"]["Quantity"];
            /**
             * Format: int64
             * @description Its version, for `If-Match`.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was entered.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
        };
        /** @description An item, with what there is of it in each warehouse. */
        ItemDetail: components["schemas"]["Item"] & {
            /** @description What there is in each warehouse that it ever lay in. */
            stock: components["schemas"]["StockInWarehouse"][];
        };
        /**
         * Format: uuid
         * @description An item's id.
         */
        ItemId: string;
        /** @description The sales report by item. */
        ItemSalesReport: components["schemas"]["ReportSpan"] & {
            /** @description What its rows are. */
            by: components["schemas"]["SalesBy"];
            /** @description The rows, the greatest amount first. */
            items: components["schemas"]["ItemSalesReportRow"][];
            /** @description Their sums. */
            totals: components["schemas"]["ItemSalesTotals"];
        };
        /** @description What was sold of an item. */
        ItemSalesReportRow: {
            /**
             * Format: uuid
             * @description The item.
             */
            item_id: string;
            /** @description Its sku. */
            sku: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: int64
             * @description Number of lines of issues less those reversed.
             */
            lines: number;
            /** @description How much, in its base unit. */
            quantity: components["schemas"]["Quantity"];
            /** @description Value of its lines less those reversed. */
            amount: components["schemas"]["Money"];
            /** @description Its part of the report's total, in percent with 2 decimals, rounded half up. */
            share: components["schemas"]["Percent"];
        };
        /** @description Sums of a sales report by item. */
        ItemSalesTotals: {
            /**
             * Format: int64
             * @description Number of lines.
             */
            lines: number;
            /** @description Their value. */
            amount: components["schemas"]["Money"];
        };
        /**
         * @description Which way the money goes.
         * @enum {string}
         */
        Kind: "payment" | "payment_reversal";
        /**
         * @description A language of Entrepot.
         * @enum {string}
         */
        Locale: "vi" | "en";
        /** @description Who wants to sign in. */
        Login: {
            /**
             * @description The user's e-mail.
             * @example admin@demo.test
             */
            email: string;
            /**
             * Format: password
             * @description The user's password.
             */
            password: string;
        };
        /** @description Whoever has signed in. */
        Me: {
            /** @description Their id. */
            id: components["schemas"]["UserId"];
            /** @description What they sign in with. */
            email: string;
            /** @description Their name. */
            name: string;
            /** @description The language that they read. */
            locale: components["schemas"]["Locale"];
            /** @description Their tenant. */
            tenant: components["schemas"]["MyTenant"];
            /** @description Their roles. */
            roles: components["schemas"]["RoleName"][];
            /** @description The codes of what they may do. */
            permissions: string[];
            /** @description The agencies that they see; null for all. */
            agencies?: components["schemas"]["AgencyId"][] | null;
        };
        /**
         * @description How money came in.
         * @enum {string}
         */
        Method: "cash" | "bank";
        /**
         * Format: int64
         * @description An amount in the currency's smallest unit. Arithmetic is checked; the ceiling keeps every sum of a tenant within 64
         *     bits and every amount exact in JSON.
         */
        Money: number;
        /**
         * @description A calendar month, written `YYYY-MM`.
         * @example 2026-11
         */
        Month: string;
        /** @description The tenant of whoever has signed in. */
        MyTenant: {
            /** @description Its id. */
            id: components["schemas"]["TenantId"];
            /** @description Its name in addresses. */
            code: string;
            /** @description Its name. */
            name: string;
            /**
             * @description IANA name of its time zone.
             * @example Asia/Ho_Chi_Minh
             */
            time_zone: string;
            /**
             * @description ISO 4217.
             * @example VND
             */
            currency: string;
            /** @description Its language. */
            locale: components["schemas"]["Locale"];
        };
        /** @description An agency to be registered. */
        NewAgency: {
            /** @description Its code, unique; left out it is given one (`DL-000123`). */
            code?: string | null;
            /** @description Its name. */
            name: string;
            /** @description Its type. */
            type_id: components["schemas"]["AgencyTypeId"];
            /** @description Its district. */
            district_id: components["schemas"]["DistrictId"];
            /** @description Its phone number. */
            phone?: string | null;
            /** @description Its e-mail address. */
            email?: string | null;
            /** @description Its address. */
            address?: string | null;
            /**
             * Format: date
             * @description The date of its registration; today unless given, never later.
             */
            registered_on?: string | null;
            /**
             * Format: int64
             * @description The most that it may owe; left out it follows its type. The permission `agency.limit` is needed besides.
             */
            credit_limit?: number | null;
        };
        /** @description An agency type to be. */
        NewAgencyType: {
            /** @description Its name, unique whatever the case. */
            name: string;
            /**
             * Format: int64
             * @description The most that an agency of this type may owe.
             */
            credit_limit: number;
        };
        /** @description A district to be. */
        NewDistrict: {
            /** @description Its name, unique whatever the case. */
            name: string;
            /**
             * Format: int64
             * @description The most active agencies that it takes; left out it follows the regulation `agency.max_per_district`. For more than
             *     that, the permission `agency.approve` is needed besides.
             */
            max_agencies?: number | null;
        };
        /** @description An issue to be posted. */
        NewIssue: {
            /** @description Whom the goods go to; an active agency. */
            agency_id: components["schemas"]["AgencyId"];
            warehouse_id?: components["schemas"]["WarehouseId"] | null;
            /**
             * Format: date
             * @description The date it counts from; left out: today.
             */
            date?: string | null;
            /** @description A note. */
            note?: string | null;
            /** @description What goes out; the same item on several lines counts as one sum. */
            lines: components["schemas"]["NewSlipLine"][];
        };
        /** @description An item to be. */
        NewItem: {
            /** @description Its code, unique. */
            sku: string;
            /** @description Its name. */
            name: string;
            /** @description Its base unit: what its quantities are counted in. */
            unit_id: components["schemas"]["UnitId"];
            /**
             * Format: double
             * @description Its own selling price per base unit, with at most 4 decimals; null follows the purchase price by the regulation
             *     `inventory.price_ratio`.
             */
            price?: number | null;
            /** @description Barcodes, each of this item alone: 1 to 50 visible ASCII characters. */
            barcodes?: string[];
            /** @description The units besides its base unit that it may be counted in. */
            packs?: components["schemas"]["NewPack"][];
            /** @description Whether it is only traded in whole base units. */
            whole_units?: boolean;
            /**
             * Format: double
             * @description Below this much on hand, with at most 3 decimals, it counts as low; null never does.
             */
            low_stock?: number | null;
        };
        /** @description A pack to be. */
        NewPack: {
            /** @description Its name: neither that of the base unit nor of another pack, whatever the case. */
            name: string;
            /**
             * Format: int64
             * @description So many base units ...
             */
            numerator: number;
            /**
             * Format: int64
             * @description ... to so many packs.
             * @default 1
             */
            denominator: number;
        };
        /** @description A payment to be posted. */
        NewPayment: {
            /** @description Who pays. */
            agency_id: components["schemas"]["AgencyId"];
            /**
             * Format: int64
             * @description How much, in the currency's smallest unit; above zero.
             */
            amount: number;
            /** @description How. */
            method: components["schemas"]["Method"];
            /** @description The bank's or the receipt book's reference, unique among the tenant's payments that are not reversed. */
            reference?: string | null;
            /**
             * Format: date
             * @description The date it counts from; left out: today.
             */
            date?: string | null;
            /** @description A note. */
            note?: string | null;
        };
        /** @description A receipt to be posted. */
        NewReceipt: {
            supplier_id?: components["schemas"]["SupplierId"] | null;
            warehouse_id?: components["schemas"]["WarehouseId"] | null;
            /**
             * Format: date
             * @description The date it counts from; left out: today.
             */
            date?: string | null;
            /** @description A note. */
            note?: string | null;
            /** @description What comes in; each line needs its price. */
            lines: components["schemas"]["NewSlipLine"][];
        };
        /** @description A role to be. */
        NewRole: {
            /** @description Its name, 1 to 100 characters, unique in the tenant. */
            name: string;
            /**
             * @description The codes of what its holders may do.
             * @example [
             *       "agency.read",
             *       "finance.debts.read"
             *     ]
             */
            permissions: string[];
        };
        /** @description A line to be posted. */
        NewSlipLine: {
            /** @description The item. */
            item_id: components["schemas"]["ItemId"];
            /** @description How much, in the line's unit; above zero, at most 3 decimals. */
            quantity: components["schemas"]["Number"];
            /** @description A pack of the item, or its base unit; left out: the base unit. */
            unit?: string | null;
            unit_price?: components["schemas"]["Number"] | null;
        };
        /** @description A supplier to be. */
        NewSupplier: {
            /** @description Its name: unique whatever the case. */
            name: string;
            /** @description Its phone number. */
            phone?: string | null;
            /** @description Its e-mail address. */
            email?: string | null;
            /** @description Its address. */
            address?: string | null;
        };
        /** @description A unit to be. */
        NewUnit: {
            /** @description Its name, such as "chai": unique whatever the case. */
            name: string;
        };
        /** @description A user to be. */
        NewUser: {
            /**
             * @description What they sign in with; unique over the installation. At most 254 characters.
             * @example lan@vinh-phat.test
             */
            email: string;
            /** @description Their name, 1 to 200 characters. */
            name: string;
            /**
             * Format: password
             * @description Their password: 10 to 200 characters, not a common one, not the e-mail.
             */
            password: string;
            /** @description Their roles, at least one. */
            roles: components["schemas"]["RoleId"][];
            /** @description Which agencies they see. */
            sees?: components["schemas"]["Sees"];
            /** @description The agencies assigned to them, at most 1,000; only if `sees` is `assigned`. */
            agencies?: components["schemas"]["AgencyId"][];
            /** @description The language that they read. */
            locale?: components["schemas"]["Locale"];
        };
        /** @description A value to be set. */
        NewValue: {
            /** @description The value, of the parameter's type and within its bounds. */
            value: components["schemas"]["ParameterValue"];
            /**
             * Format: date
             * @description From this date on documents obey it; today unless given. It must lie after the closed periods.
             */
            effective_on?: string | null;
            /** @description Why, for the history; at most 1,000 characters. */
            reason?: string | null;
        };
        /** @description A warehouse to be. */
        NewWarehouse: {
            /** @description Its name: unique whatever the case. */
            name: string;
            /** @description Its address. */
            address?: string | null;
            /** @description Whether slips go here that name no warehouse; a tenant's first warehouse is the default anyhow. */
            is_default?: boolean;
        };
        /**
         * Format: double
         * @description A decimal as a client sent it, before anything is known about its meaning.
         */
        Number: number;
        /** @description A rational multiple of an item's base unit: 1 thùng = 24/1 chai. */
        Pack: {
            /** @description Its name, such as "thùng". */
            name: string;
            /**
             * Format: int64
             * @description So many base units ...
             */
            numerator: number;
            /**
             * Format: int64
             * @description ... to so many packs.
             */
            denominator: number;
        };
        /** @description One page of a list. */
        Page_Agency: {
            /** @description The rows. */
            items: {
                /** @description Its id. */
                id: components["schemas"]["AgencyId"];
                /**
                 * @description Its code, unique.
                 * @example DL-000123
                 */
                code: string;
                /** @description Its name. */
                name: string;
                /** @description Where it stands. */
                status: components["schemas"]["Status"];
                type_id?: components["schemas"]["AgencyTypeId"] | null;
                district_id?: components["schemas"]["DistrictId"] | null;
                /** @description Its phone number. */
                phone?: string | null;
                /** @description Its e-mail address. */
                email?: string | null;
                /** @description Its address. */
                address?: string | null;
                /**
                 * Format: date
                 * @description The date of its registration.
                 */
                registered_on: string;
                credit_limit?: components["schemas"]["Money"] | null;
                /** @description What it owes. */
                debt: components["schemas"]["Money"];
                /** @description Why it is blocked; null while it is not. */
                block_reason?: string | null;
                /**
                 * Format: int64
                 * @description Its version, for `If-Match`.
                 */
                version: number;
                /**
                 * Format: date-time
                 * @description When it came to be.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it last changed.
                 */
                updated_at: string;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_AgencyChange: {
            /** @description The rows. */
            items: {
                /** @description `applied`, `registered`, `approved`, `blocked`, `unblocked` or `edited`. */
                action: string;
                /** @description The fields that changed, as they were; null where the agency came to be. */
                before?: Record<string, never> | null;
                /** @description The same fields, as they became. */
                after: Record<string, never>;
                changed_by?: components["schemas"]["UserId"] | null;
                /** @description Their name; left out if nobody was signed in. */
                changed_by_name?: string | null;
                /**
                 * Format: date-time
                 * @description When.
                 */
                changed_at: string;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_AgencyDebt: {
            /** @description The rows. */
            items: {
                /** @description The agency. */
                agency_id: components["schemas"]["AgencyId"];
                /** @description Its code. */
                code: string;
                /** @description Its name. */
                name: string;
                /** @description The most that it may owe. */
                limit: components["schemas"]["Money"];
                /** @description What it owes; below zero it has credit. */
                debt: components["schemas"]["Money"];
                /** @description Approved slips not yet delivered. */
                pending: components["schemas"]["Money"];
                /** @description limit - debt - pending; below zero it is over its limit. */
                available: components["schemas"]["Money"];
                /**
                 * Format: date
                 * @description The latest date of its debt entries.
                 */
                last_on: string;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_AgencyType: {
            /** @description The rows. */
            items: {
                /** @description Its id. */
                id: components["schemas"]["AgencyTypeId"];
                /** @description Its name, unique whatever the case. */
                name: string;
                /** @description The most that an agency of this type may owe, unless it has a limit of its own. */
                credit_limit: components["schemas"]["Money"];
                /**
                 * Format: int64
                 * @description Its version, for `If-Match`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_DebtEntry: {
            /** @description The rows. */
            items: {
                /** @description Whose debt. */
                agency_id: components["schemas"]["AgencyId"];
                /** @description The agency's code; a statement says it once for all of its entries. */
                agency_code?: string | null;
                /** @description The agency's name; a statement says it once for all of its entries. */
                agency_name?: string | null;
                /**
                 * Format: date
                 * @description The date that it counts from.
                 */
                date: string;
                /**
                 * Format: int64
                 * @description Its place in the agency's ledger, in the order of posting.
                 */
                seq: number;
                /** @description What it comes from. */
                kind: components["schemas"]["DebtEntryKind"];
                /** @description The slip or payment. */
                document: components["schemas"]["DebtDocument"];
                /** @description Above zero the debt rises, below zero it falls. */
                amount: components["schemas"]["Money"];
                /** @description The debt after it, in the order of dates: an entry that was dated back stands at its date. */
                balance: components["schemas"]["Money"];
                /**
                 * Format: date-time
                 * @description When it was posted.
                 */
                created_at: string;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_District: {
            /** @description The rows. */
            items: {
                /** @description Its id. */
                id: components["schemas"]["DistrictId"];
                /** @description Its name, unique whatever the case. */
                name: string;
                /**
                 * Format: int32
                 * @description The most active agencies that it takes; null follows the regulation `agency.max_per_district`.
                 */
                max_agencies?: number | null;
                /**
                 * Format: int32
                 * @description How many active agencies it has.
                 */
                agencies: number;
                /**
                 * Format: int64
                 * @description Its version, for `If-Match`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Item: {
            /** @description The rows. */
            items: {
                /** @description Its id. */
                id: components["schemas"]["ItemId"];
                /** @description Its code, unique. */
                sku: string;
                /** @description Its name. */
                name: string;
                /** @description Its base unit. */
                unit_id: components["schemas"]["UnitId"];
                /** @description The name of its base unit. */
                unit: string;
                price?: components["schemas"]["UnitPrice"] | null;
                selling_price?: components["schemas"]["UnitPrice"] | null;
                purchase_price?: components["schemas"]["UnitPrice"] | null;
                /**
                 * Format: date
                 * @description The date of that receipt.
                 */
                purchased_on?: string | null;
                /** @description Each stands for this item alone. */
                barcodes: string[];
                /** @description The units besides its base unit that it may be counted in. */
                packs: components["schemas"]["Pack"][];
                /** @description Whether it is only traded in whole base units. */
                whole_units: boolean;
                low_stock?: components["schemas"]["Quantity"] | null;
                /** @description Whether it may be traded. */
                active: boolean;
                /** @description How much there is, in base units: in all warehouses, or in the one that was asked for. */
                on_hand: components["schemas"]["Quantity"];
                /** @description How much of it is promised to approved issues. */
                reserved: components["schemas"]["Quantity"];
                /**
                 * Format: int64
                 * @description Its version, for `If-Match`.
                 */
                version: number;
                /**
                 * Format: date-time
                 * @description When it was entered.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was last changed.
                 */
                updated_at: string;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Payment: {
            /** @description The rows. */
            items: {
                /** @description Its id. */
                id: components["schemas"]["PaymentId"];
                /** @description A payment or the reversal of one. */
                kind: components["schemas"]["Kind"];
                /** @description Its gap-free number, such as `PT-2026-000123`. */
                number: string;
                /** @description Whether it still counts. */
                status: components["schemas"]["Status"];
                /** @description Who paid. */
                agency_id: components["schemas"]["AgencyId"];
                /** @description The agency's code. Like every name here it stands in what is read, not in the answer of a posting. */
                agency_code?: string | null;
                /** @description The agency's name. */
                agency_name?: string | null;
                /**
                 * Format: date
                 * @description The date it counts from, in the tenant's time zone.
                 */
                date: string;
                /** @description How much, in the currency's smallest unit; always above zero. */
                amount: components["schemas"]["Money"];
                /** @description How. */
                method: components["schemas"]["Method"];
                /** @description The bank's or the receipt book's reference, unique among the tenant's payments that are not reversed. */
                reference?: string | null;
                /** @description What somebody noted. */
                note?: string | null;
                reverses_id?: components["schemas"]["PaymentId"] | null;
                /** @description That payment's number. */
                reverses_number?: string | null;
                reversed_by?: components["schemas"]["PaymentId"] | null;
                /** @description That counter-document's number. */
                reversed_by_number?: string | null;
                /** @description The agency's debt after it. */
                debt_after: components["schemas"]["Money"];
                /** @description Who posted it. */
                created_by: components["schemas"]["UserId"];
                /** @description Their name. */
                created_by_name?: string | null;
                /**
                 * Format: date-time
                 * @description When it was posted.
                 */
                created_at: string;
                /** @description What a policy of `warn` let through when it was posted. */
                warnings?: components["schemas"]["Warning"][];
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Permission: {
            /** @description The rows. */
            items: {
                /**
                 * @description Its stable code.
                 * @example agency.read
                 */
                code: string;
                /** @description What its holder may do. */
                text: components["schemas"]["Text"];
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Regulation: {
            /** @description The rows. */
            items: {
                /**
                 * @description Its stable name.
                 * @example agency.max_per_district
                 */
                name: string;
                /** @description `integer`, `decimal`, `boolean` or `policy`. */
                type: string;
                /** @description What it is called. */
                title: components["schemas"]["Text"];
                /** @description What it does. */
                description: components["schemas"]["Text"];
                /** @description The value until one is set. */
                default: components["schemas"]["ParameterValue"];
                /** @description Which values it takes. */
                bounds: components["schemas"]["Bounds"];
                /** @description The value in force. */
                value: components["schemas"]["ParameterValue"];
                /**
                 * Format: date
                 * @description Since when it is in force; null while the default applies.
                 */
                effective_on?: string | null;
                next?: components["schemas"]["Upcoming"] | null;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Role: {
            /** @description The rows. */
            items: {
                /** @description Its id. */
                id: components["schemas"]["RoleId"];
                /**
                 * @description Which of the built-in roles it is; null for the tenant's own.
                 * @example cashier
                 */
                code?: string | null;
                /** @description Its name. */
                name: string;
                /** @description The codes of what its holders may do. */
                permissions: string[];
                /** @description Whether it is one of the roles that every tenant has; these are not deleted. */
                built_in: boolean;
                /**
                 * Format: int64
                 * @description How many users have it.
                 */
                users: number;
                /**
                 * Format: int64
                 * @description For `If-Match`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Session: {
            /** @description The rows. */
            items: {
                /** @description Its id. */
                id: components["schemas"]["SessionId"];
                /** @description Whether it is the one that asks. */
                current: boolean;
                /** @description What the client said of itself when it signed in. */
                user_agent?: string | null;
                /**
                 * Format: date-time
                 * @description When it began.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was last refreshed, or began: exact to the life of an access token.
                 */
                last_used_at: string;
                /**
                 * Format: date-time
                 * @description When it ends, however often it is refreshed.
                 */
                expires_at: string;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_SetValue: {
            /** @description The rows. */
            items: {
                /** @description The value. */
                value: components["schemas"]["ParameterValue"];
                /**
                 * Format: date
                 * @description From when on it is in force, until one with the same or a later effective date takes its place.
                 */
                effective_on: string;
                /** @description Why. */
                reason?: string | null;
                /** @description Who set it. */
                set_by: components["schemas"]["UserId"];
                /** @description Their name. */
                set_by_name?: string | null;
                /**
                 * Format: date-time
                 * @description When.
                 */
                set_at: string;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Slip: {
            /** @description The rows. */
            items: {
                /** @description Its id. */
                id: components["schemas"]["SlipId"];
                /** @description What it does. */
                kind: components["schemas"]["SlipKind"];
                /** @description Its gap-free number, such as `PX-2026-000123`. */
                number: string;
                /** @description Whether it still counts. */
                status: components["schemas"]["SlipStatus"];
                /**
                 * Format: date
                 * @description The date it counts from, in the tenant's time zone.
                 */
                date: string;
                /** @description Where goods came in or went out. */
                warehouse_id: components["schemas"]["WarehouseId"];
                /**
                 * @description The warehouse's name. Like every name here but those of its lines it stands in what is read, not in the answer of a
                 *     posting.
                 */
                warehouse_name?: string | null;
                agency_id?: components["schemas"]["AgencyId"] | null;
                /** @description The agency's code. */
                agency_code?: string | null;
                /** @description The agency's name. */
                agency_name?: string | null;
                supplier_id?: components["schemas"]["SupplierId"] | null;
                /** @description The supplier's name. */
                supplier_name?: string | null;
                /** @description The sum of its lines' amounts. */
                total: components["schemas"]["Money"];
                /** @description What somebody noted. */
                note?: string | null;
                reverses_id?: components["schemas"]["SlipId"] | null;
                /** @description That slip's number. */
                reverses_number?: string | null;
                reversed_by?: components["schemas"]["SlipId"] | null;
                /** @description That counter-document's number. */
                reversed_by_number?: string | null;
                exposure?: components["schemas"]["SlipExposure"] | null;
                /** @description Who posted it. */
                created_by: components["schemas"]["UserId"];
                /** @description Their name. */
                created_by_name?: string | null;
                /**
                 * Format: date-time
                 * @description When it was posted.
                 */
                created_at: string;
                /** @description Its lines; a list leaves them out. */
                lines?: components["schemas"]["SlipLine"][];
                /** @description What a policy of `warn` let through when it was posted. */
                warnings?: components["schemas"]["Warning"][];
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Stock: {
            /** @description The rows. */
            items: (components["schemas"]["StockInWarehouse"] & {
                /** @description The item. */
                item_id: components["schemas"]["ItemId"];
                /** @description Its code. */
                sku: string;
                /** @description Its name. */
                name: string;
                /** @description Its base unit. */
                unit_id: components["schemas"]["UnitId"];
                /** @description The name of its base unit. */
                unit: string;
            })[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Supplier: {
            /** @description The rows. */
            items: {
                /** @description Its id. */
                id: components["schemas"]["SupplierId"];
                /** @description Its name. */
                name: string;
                /** @description Its phone number. */
                phone?: string | null;
                /** @description Its e-mail address. */
                email?: string | null;
                /** @description Its address. */
                address?: string | null;
                /** @description Whether goods may be received from it. */
                active: boolean;
                /**
                 * Format: int64
                 * @description Its version, for `If-Match`.
                 */
                version: number;
                /**
                 * Format: date-time
                 * @description When it was entered.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was last changed.
                 */
                updated_at: string;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Unit: {
            /** @description The rows. */
            items: {
                /** @description Its id. */
                id: components["schemas"]["UnitId"];
                /** @description Its name, such as "chai". */
                name: string;
                /**
                 * Format: int64
                 * @description Its version, for `If-Match`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_User: {
            /** @description The rows. */
            items: {
                /** @description Their id. */
                id: components["schemas"]["UserId"];
                /** @description What they sign in with. */
                email: string;
                /** @description Their name. */
                name: string;
                /** @description The language that they read. */
                locale: components["schemas"]["Locale"];
                /** @description Whether they may sign in. */
                active: boolean;
                /** @description Their roles. */
                roles: components["schemas"]["RoleName"][];
                /** @description Which agencies they see. */
                sees: components["schemas"]["Sees"];
                /** @description The agencies assigned to them (of those that the reader sees); empty for who sees all. */
                agencies: components["schemas"]["AgencyId"][];
                /**
                 * Format: date-time
                 * @description When they last signed in or stayed signed in.
                 */
                last_used_at?: string | null;
                /**
                 * Format: date-time
                 * @description Since when they are a user.
                 */
                created_at: string;
                /**
                 * Format: int64
                 * @description For `If-Match`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Warehouse: {
            /** @description The rows. */
            items: {
                /** @description Its id. */
                id: components["schemas"]["WarehouseId"];
                /** @description Its name. */
                name: string;
                /** @description Its address. */
                address?: string | null;
                /** @description Whether slips go here that name no warehouse. */
                is_default: boolean;
                /** @description Whether goods may be moved in and out. */
                active: boolean;
                /**
                 * Format: int64
                 * @description Its version, for `If-Match`.
                 */
                version: number;
                /**
                 * Format: date-time
                 * @description When it was entered.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was last changed.
                 */
                updated_at: string;
            }[];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many rows there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /** @description A value of the parameter's type: an integer, a decimal number, a boolean or a policy. */
        ParameterValue: number | boolean | string;
        /** @description The change of one's own password. */
        PasswordChange: {
            /**
             * Format: password
             * @description The one in force.
             */
            current_password: string;
            /**
             * Format: password
             * @description The next one: 10 to 200 characters, not a common one, not the e-mail.
             */
            new_password: string;
        };
        /** @description A password to be set. */
        PasswordToSet: {
            /**
             * Format: password
             * @description 10 to 200 characters, not a common one, not the e-mail.
             */
            password: string;
        };
        /** @description A payment as it is answered. */
        Payment: {
            /** @description Its id. */
            id: components["schemas"]["PaymentId"];
            /** @description A payment or the reversal of one. */
            kind: components["schemas"]["Kind"];
            /** @description Its gap-free number, such as `PT-2026-000123`. */
            number: string;
            /** @description Whether it still counts. */
            status: components["schemas"]["Status"];
            /** @description Who paid. */
            agency_id: components["schemas"]["AgencyId"];
            /** @description The agency's code. Like every name here it stands in what is read, not in the answer of a posting. */
            agency_code?: string | null;
            /** @description The agency's name. */
            agency_name?: string | null;
            /**
             * Format: date
             * @description The date it counts from, in the tenant's time zone.
             */
            date: string;
            /** @description How much, in the currency's smallest unit; always above zero. */
            amount: components["schemas"]["Money"];
            /** @description How. */
            method: components["schemas"]["Method"];
            /** @description The bank's or the receipt book's reference, unique among the tenant's payments that are not reversed. */
            reference?: string | null;
            /** @description What somebody noted. */
            note?: string | null;
            reverses_id?: components["schemas"]["PaymentId"] | null;
            /** @description That payment's number. */
            reverses_number?: string | null;
            reversed_by?: components["schemas"]["PaymentId"] | null;
            /** @description That counter-document's number. */
            reversed_by_number?: string | null;
            /** @description The agency's debt after it. */
            debt_after: components["schemas"]["Money"];
            /** @description Who posted it. */
            created_by: components["schemas"]["UserId"];
            /** @description Their name. */
            created_by_name?: string | null;
            /**
             * Format: date-time
             * @description When it was posted.
             */
            created_at: string;
            /** @description What a policy of `warn` let through when it was posted. */
            warnings?: components["schemas"]["Warning"][];
        };
        /**
         * Format: uuid
         * @description A payment, or the counter-document that reverses one.
         */
        PaymentId: string;
        /** @description How a payment is to be reversed. */
        PaymentReversal: {
            /**
             * Format: date
             * @description The date that the counter-document counts from, not before the payment's; left out: today.
             */
            date?: string | null;
            /** @description Why. */
            note?: string | null;
        };
        /**
         * Format: double
         * @description A percentage with 2 decimals, each rounded half up by itself; the rounded shares of a report need not sum to 100.
         * @example 12.34
         */
        Percent: number;
        /** @description A month of the books. */
        Period: {
            /** @description The month. */
            month: components["schemas"]["Month"];
            /** @description Whether it may still change. */
            state: components["schemas"]["State"];
            /** @description Who closed and reopened it, by itself or with another month, the latest first. */
            history: components["schemas"]["Closing"][];
        };
        /** @description Months of the books, the latest first. */
        Periods: {
            /** @description The months, from the current one back to the first that was ever closed, and two years at least. */
            items: components["schemas"]["Period"][];
            next_cursor?: components["schemas"]["Month"] | null;
            /**
             * Format: date
             * @description Nothing is posted on or before this date; null where nothing is closed.
             */
            closed_through?: string | null;
        };
        /** @description A permission that a role can hold. */
        Permission: {
            /**
             * @description Its stable code.
             * @example agency.read
             */
            code: string;
            /** @description What its holder may do. */
            text: components["schemas"]["Text"];
        };
        /**
         * @description What a rule that refuses does when it is broken.
         * @enum {string}
         */
        Policy: "refuse" | "warn" | "allow";
        /** @description The outer half as it stands in answers. */
        Problem: {
            /** @description A stable reference of the kind of problem. */
            type: string;
            /** @description The kind of problem in a few English words. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description The stable code that clients decide and word by. */
            code: string;
            /** @description This very case in English, for developers. */
            detail: string;
            /** @description The numbers of this case. */
            params?: Record<string, never>;
            /** @description The fields at fault. */
            errors?: components["schemas"]["FieldError"][];
            /** @description What to quote when asking for help. */
            trace_id?: string;
        };
        /**
         * Format: double
         * @description How much of an item, in its base unit (or, on a line, in the line's unit), with at most 3 decimals.
         */
        Quantity: number;
        /** @description That the server can do its work. */
        Ready: {
            /**
             * @description Always `ready`.
             * @example ready
             */
            status: string;
            /** @description What it depends on. */
            dependencies: components["schemas"]["Dependencies"];
        };
        /** @description A refresh token; a browser sends it as a cookie instead, and no body. */
        Refresh: {
            /** @description The refresh token that was given last. */
            refresh_token: string;
        };
        /** @description A parameter, policy or flag: what it is, and which value is in force. */
        Regulation: {
            /**
             * @description Its stable name.
             * @example agency.max_per_district
             */
            name: string;
            /** @description `integer`, `decimal`, `boolean` or `policy`. */
            type: string;
            /** @description What it is called. */
            title: components["schemas"]["Text"];
            /** @description What it does. */
            description: components["schemas"]["Text"];
            /** @description The value until one is set. */
            default: components["schemas"]["ParameterValue"];
            /** @description Which values it takes. */
            bounds: components["schemas"]["Bounds"];
            /** @description The value in force. */
            value: components["schemas"]["ParameterValue"];
            /**
             * Format: date
             * @description Since when it is in force; null while the default applies.
             */
            effective_on?: string | null;
            next?: components["schemas"]["Upcoming"] | null;
        };
        /** @description Why a month is opened again. */
        ReopenPeriod: {
            /** @description The reason, for the history; at most 1,000 characters. */
            reason: string;
        };
        /** @description The days that a report covers, both ends included. */
        ReportSpan: {
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             */
            to: string;
        };
        /** @description A role. */
        Role: {
            /** @description Its id. */
            id: components["schemas"]["RoleId"];
            /**
             * @description Which of the built-in roles it is; null for the tenant's own.
             * @example cashier
             */
            code?: string | null;
            /** @description Its name. */
            name: string;
            /** @description The codes of what its holders may do. */
            permissions: string[];
            /** @description Whether it is one of the roles that every tenant has; these are not deleted. */
            built_in: boolean;
            /**
             * Format: int64
             * @description How many users have it.
             */
            users: number;
            /**
             * Format: int64
             * @description For `If-Match`.
             */
            version: number;
        };
        /** @description What can be edited of a role. */
        RoleEdit: {
            /** @description Its name, 1 to 100 characters, unique in the tenant. */
            name?: string;
            /** @description The codes of what its holders may do; not for `admin`, who may do everything. */
            permissions?: string[];
        };
        /**
         * Format: uuid
         * @description A named set of permissions.
         */
        RoleId: string;
        /** @description A role where it is only named. */
        RoleName: {
            /** @description Its id. */
            id: components["schemas"]["RoleId"];
            /** @description Which of the built-in roles it is; null for the tenant's own. */
            code?: string | null;
            /** @description Its name. */
            name: string;
        };
        /**
         * @description What the rows of a sales report are.
         * @enum {string}
         */
        SalesBy: "agency" | "item";
        /** @description The sales report by agency. */
        SalesReport: components["schemas"]["ReportSpan"] & {
            /** @description What its rows are. */
            by: components["schemas"]["SalesBy"];
            /** @description The rows, the greatest amount first. */
            items: components["schemas"]["SalesReportRow"][];
            /** @description Their sums. */
            totals: components["schemas"]["SalesTotals"];
        };
        /** @description What an agency bought. */
        SalesReportRow: {
            /** @description The agency. */
            agency_id: components["schemas"]["AgencyId"];
            /** @description Its code. */
            code: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: int64
             * @description Number of issues less those reversed.
             */
            issues: number;
            /** @description Value of issues less their reversals. */
            amount: components["schemas"]["Money"];
            /** @description Its part of the report's total, in percent with 2 decimals, rounded half up. */
            share: components["schemas"]["Percent"];
        };
        /** @description Sums of a sales report by agency. */
        SalesTotals: {
            /**
             * Format: int64
             * @description Number of issues.
             */
            issues: number;
            /** @description Their value. */
            amount: components["schemas"]["Money"];
        };
        /**
         * @description Which agencies a user sees.
         * @enum {string}
         */
        Sees: "all" | "assigned";
        /** @description One sign-in that lives. */
        Session: {
            /** @description Its id. */
            id: components["schemas"]["SessionId"];
            /** @description Whether it is the one that asks. */
            current: boolean;
            /** @description What the client said of itself when it signed in. */
            user_agent?: string | null;
            /**
             * Format: date-time
             * @description When it began.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last refreshed, or began: exact to the life of an access token.
             */
            last_used_at: string;
            /**
             * Format: date-time
             * @description When it ends, however often it is refreshed.
             */
            expires_at: string;
        };
        /**
         * Format: uuid
         * @description One sign-in, from login to logout; a family of refresh tokens.
         */
        SessionId: string;
        /** @description The tokens of a session, and whose it is. */
        SessionTokens: {
            /** @description To be sent as `Authorization: Bearer`; a browser has it in a cookie. */
            access_token: string;
            /** @description Good for one `refresh`, which gives the next one; a browser has it in a cookie. */
            refresh_token: string;
            /**
             * Format: int64
             * @description In how many seconds the access token expires.
             */
            expires_in: number;
            /** @description Who has signed in. */
            user: components["schemas"]["Me"];
        };
        /** @description A value that was set. */
        SetValue: {
            /** @description The value. */
            value: components["schemas"]["ParameterValue"];
            /**
             * Format: date
             * @description From when on it is in force, until one with the same or a later effective date takes its place.
             */
            effective_on: string;
            /** @description Why. */
            reason?: string | null;
            /** @description Who set it. */
            set_by: components["schemas"]["UserId"];
            /** @description Their name. */
            set_by_name?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            set_at: string;
        };
        /** @description A slip, whole. */
        Slip: {
            /** @description Its id. */
            id: components["schemas"]["SlipId"];
            /** @description What it does. */
            kind: components["schemas"]["SlipKind"];
            /** @description Its gap-free number, such as `PX-2026-000123`. */
            number: string;
            /** @description Whether it still counts. */
            status: components["schemas"]["SlipStatus"];
            /**
             * Format: date
             * @description The date it counts from, in the tenant's time zone.
             */
            date: string;
            /** @description Where goods came in or went out. */
            warehouse_id: components["schemas"]["WarehouseId"];
            /**
             * @description The warehouse's name. Like every name here but those of its lines it stands in what is read, not in the answer of a
             *     posting.
             */
            warehouse_name?: string | null;
            agency_id?: components["schemas"]["AgencyId"] | null;
            /** @description The agency's code. */
            agency_code?: string | null;
            /** @description The agency's name. */
            agency_name?: string | null;
            supplier_id?: components["schemas"]["SupplierId"] | null;
            /** @description The supplier's name. */
            supplier_name?: string | null;
            /** @description The sum of its lines' amounts. */
            total: components["schemas"]["Money"];
            /** @description What somebody noted. */
            note?: string | null;
            reverses_id?: components["schemas"]["SlipId"] | null;
            /** @description That slip's number. */
            reverses_number?: string | null;
            reversed_by?: components["schemas"]["SlipId"] | null;
            /** @description That counter-document's number. */
            reversed_by_number?: string | null;
            exposure?: components["schemas"]["SlipExposure"] | null;
            /** @description Who posted it. */
            created_by: components["schemas"]["UserId"];
            /** @description Their name. */
            created_by_name?: string | null;
            /**
             * Format: date-time
             * @description When it was posted.
             */
            created_at: string;
            /** @description Its lines; a list leaves them out. */
            lines?: components["schemas"]["SlipLine"][];
            /** @description What a policy of `warn` let through when it was posted. */
            warnings?: components["schemas"]["Warning"][];
        };
        /** @description An agency's exposure after a slip: limit - debt - pending = available. */
        SlipExposure: {
            /** @description The most that it may owe. */
            limit: components["schemas"]["Money"];
            /** @description What it owes. */
            debt: components["schemas"]["Money"];
            /** @description Approved but not delivered. */
            pending: components["schemas"]["Money"];
            /** @description What it may still take; below zero where a policy let the limit be exceeded. */
            available: components["schemas"]["Money"];
        };
        /**
         * Format: uuid
         * @description A receipt, an issue, or the counter-document of one.
         */
        SlipId: string;
        /**
         * @description What a slip does.
         * @enum {string}
         */
        SlipKind: "receipt" | "issue" | "receipt_reversal" | "issue_reversal";
        /** @description One line of a slip. */
        SlipLine: {
            /**
             * Format: int32
             * @description Its place on the slip, from 1.
             */
            line: number;
            /** @description The item. */
            item_id: components["schemas"]["ItemId"];
            /** @description The item's sku. */
            sku: string;
            /** @description The item's name. */
            name: string;
            /** @description How much, in the line's unit. */
            quantity: components["schemas"]["Quantity"];
            /** @description The pack or unit that it is written in; null is the item's base unit. */
            unit?: string | null;
            /** @description How much that is in the item's base unit. */
            base_quantity: components["schemas"]["Quantity"];
            /** @description The price of one of the line's unit, in the currency's smallest unit. */
            unit_price: components["schemas"]["UnitPrice"];
            /** @description quantity x unit price, rounded half up. */
            amount: components["schemas"]["Money"];
        };
        /** @description How a slip is to be reversed. */
        SlipReversal: {
            /**
             * Format: date
             * @description The date that the counter-document counts from, not before the slip's; left out: today.
             */
            date?: string | null;
            /** @description Why. */
            note?: string | null;
        };
        /**
         * @description Whether a slip still counts.
         * @enum {string}
         */
        SlipStatus: "posted" | "reversed";
        /**
         * @description Whether a month may still change.
         * @enum {string}
         */
        State: "open" | "closed";
        /** @description The statement of an agency between two dates. */
        Statement: {
            /** @description The agency. */
            agency_id: components["schemas"]["AgencyId"];
            /** @description Its code. */
            code: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             */
            to: string;
            /** @description What it owed when the first day began. */
            opening: components["schemas"]["Money"];
            /** @description Issues less their reversals in these days. */
            arising: components["schemas"]["Money"];
            /** @description Payments less their reversals in these days. */
            paid: components["schemas"]["Money"];
            /** @description What it owed when the last day ended: opening + arising - paid. */
            closing: components["schemas"]["Money"];
            /** @description The entries of these days by date, each with the debt after it. */
            items: components["schemas"]["DebtEntry"][];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many entries there are in all; only with `count=true`.
             */
            total?: number | null;
        };
        /**
         * @description Where an agency stands.
         * @enum {string}
         */
        Status: "pending" | "active" | "blocked";
        /** @description What there is of one item in one warehouse, in base units. */
        Stock: components["schemas"]["StockInWarehouse"] & {
            /** @description The item. */
            item_id: components["schemas"]["ItemId"];
            /** @description Its code. */
            sku: string;
            /** @description Its name. */
            name: string;
            /** @description Its base unit. */
            unit_id: components["schemas"]["UnitId"];
            /** @description The name of its base unit. */
            unit: string;
        };
        /** @description A stock card: how an item's stock came to be what it is, by business date. In base units. */
        StockCard: {
            /** @description The item. */
            item_id: components["schemas"]["ItemId"];
            warehouse_id?: components["schemas"]["WarehouseId"] | null;
            /**
             * Format: date
             * @description Its first day; null from the beginning.
             */
            from?: string | null;
            /**
             * Format: date
             * @description Its last day; null to the end.
             */
            to?: string | null;
            /** @description On hand when the first day began. */
            opening: components["schemas"]["Quantity"];
            /** @description What came in over all of its days; a reversal subtracts. */
            in: components["schemas"]["Quantity"];
            /** @description What went out over all of its days; a reversal subtracts. */
            out: components["schemas"]["Quantity"];
            /** @description On hand when the last day ended: opening + in - out. */
            closing: components["schemas"]["Quantity"];
            /** @description The movements of this page, by date and then in the order of posting. */
            items: components["schemas"]["StockCardRow"][];
            /** @description Where the next page begins; null on the last one. */
            next_cursor?: string | null;
        };
        /** @description A movement on a stock card. */
        StockCardRow: {
            /**
             * Format: date
             * @description Its business date.
             */
            date: string;
            /** @description The warehouse. */
            warehouse_id: components["schemas"]["WarehouseId"];
            /** @description The kind of its slip: `receipt`, `issue`, `receipt_reversal`, `issue_reversal`. */
            kind: string;
            /**
             * Format: uuid
             * @description Its slip; null where that is not yours to see, as are the number and whom it went to.
             */
            slip_id?: string | null;
            /** @description The slip's number. */
            number?: string | null;
            agency_id?: components["schemas"]["AgencyId"] | null;
            /** @description The agency's name. */
            agency?: string | null;
            supplier_id?: components["schemas"]["SupplierId"] | null;
            /** @description The supplier's name. */
            supplier?: string | null;
            /** @description What came in; below zero when a receipt was reversed. */
            in: components["schemas"]["Quantity"];
            /** @description What went out; below zero when an issue was reversed. */
            out: components["schemas"]["Quantity"];
            /** @description On hand after it, by business date. */
            balance: components["schemas"]["Quantity"];
        };
        /** @description What there is of an item in a warehouse, in base units. */
        StockInWarehouse: {
            /** @description The warehouse. */
            warehouse_id: components["schemas"]["WarehouseId"];
            /** @description Its name. */
            warehouse: string;
            /** @description How much lies there. */
            on_hand: components["schemas"]["Quantity"];
            /** @description How much of it is promised to approved issues. */
            reserved: components["schemas"]["Quantity"];
            /** @description How much may be issued: on hand less reserved. */
            available: components["schemas"]["Quantity"];
        };
        /** @description The stock report. */
        StockReport: components["schemas"]["ReportSpan"] & {
            /** @description The rows, by sku and warehouse. */
            items: components["schemas"]["StockReportRow"][];
            /** @description Their sums. */
            totals: components["schemas"]["StockTotals"];
        };
        /** @description How the stock of an item in a warehouse moved, in the item's base unit. */
        StockReportRow: {
            /**
             * Format: uuid
             * @description The item.
             */
            item_id: string;
            /** @description Its sku. */
            sku: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: uuid
             * @description The warehouse.
             */
            warehouse_id: string;
            /** @description Its name. */
            warehouse: string;
            /** @description What lay there when the first day began. */
            opening: components["schemas"]["Quantity"];
            /** @description Receipts less their reversals. */
            in: components["schemas"]["Quantity"];
            /** @description Issues less their reversals. */
            out: components["schemas"]["Quantity"];
            /** @description What lay there when the last day ended: opening + in - out. */
            closing: components["schemas"]["Quantity"];
        };
        /** @description Sums of a stock report; of use where the items are counted in the same unit. */
        StockTotals: {
            /** @description What lay there when the first day began. */
            opening: components["schemas"]["Number"];
            /** @description Receipts less their reversals. */
            in: components["schemas"]["Number"];
            /** @description Issues less their reversals. */
            out: components["schemas"]["Number"];
            /** @description What lay there when the last day ended. */
            closing: components["schemas"]["Number"];
        };
        /** @description Whom goods are received from. */
        Supplier: {
            /** @description Its id. */
            id: components["schemas"]["SupplierId"];
            /** @description Its name. */
            name: string;
            /** @description Its phone number. */
            phone?: string | null;
            /** @description Its e-mail address. */
            email?: string | null;
            /** @description Its address. */
            address?: string | null;
            /** @description Whether goods may be received from it. */
            active: boolean;
            /**
             * Format: int64
             * @description Its version, for `If-Match`.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was entered.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
        };
        /**
         * Format: uuid
         * @description A supplier's id.
         */
        SupplierId: string;
        /** @description A distributor and its settings. */
        Tenant: {
            /** @description Its id. */
            id: components["schemas"]["TenantId"];
            /**
             * @description Its name in addresses, such as that of the public application form.
             * @example vinh-phat
             */
            code: string;
            /** @description Its name. */
            name: string;
            /**
             * @description IANA name of its time zone: what "today" means.
             * @example Asia/Ho_Chi_Minh
             */
            time_zone: string;
            /**
             * @description ISO 4217; never changes.
             * @example VND
             */
            currency: string;
            /** @description The language of whatever has no reader's language to go by. */
            locale: components["schemas"]["Locale"];
            /**
             * Format: int64
             * @description For `If-Match`.
             */
            version: number;
        };
        /** @description What can be edited of a tenant; its code and currency cannot. */
        TenantEdit: {
            /** @description Its name, 1 to 200 characters. */
            name?: string;
            /**
             * @description IANA name of its time zone.
             * @example Asia/Ho_Chi_Minh
             */
            time_zone?: string;
            /** @description Its language. */
            locale?: components["schemas"]["Locale"];
        };
        /**
         * Format: uuid
         * @description One distributor; everything belongs to exactly one.
         */
        TenantId: string;
        /** @description Vietnamese first, English second. */
        Text: {
            /** @description Vietnamese. */
            vi: string;
            /** @description English. */
            en: string;
        };
        /** @description A unit that items are counted in. */
        Unit: {
            /** @description Its id. */
            id: components["schemas"]["UnitId"];
            /** @description Its name, such as "chai". */
            name: string;
            /**
             * Format: int64
             * @description Its version, for `If-Match`.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description A unit's id.
         */
        UnitId: string;
        /**
         * Format: double
         * @description The price of one unit, in the currency's smallest unit, with at most 4 decimals.
         */
        UnitPrice: number;
        /** @description A value that comes into force later. */
        Upcoming: {
            /** @description The value. */
            value: components["schemas"]["ParameterValue"];
            /**
             * Format: date
             * @description From when on.
             */
            effective_on: string;
        };
        /** @description A user. */
        User: {
            /** @description Their id. */
            id: components["schemas"]["UserId"];
            /** @description What they sign in with. */
            email: string;
            /** @description Their name. */
            name: string;
            /** @description The language that they read. */
            locale: components["schemas"]["Locale"];
            /** @description Whether they may sign in. */
            active: boolean;
            /** @description Their roles. */
            roles: components["schemas"]["RoleName"][];
            /** @description Which agencies they see. */
            sees: components["schemas"]["Sees"];
            /** @description The agencies assigned to them (of those that the reader sees); empty for who sees all. */
            agencies: components["schemas"]["AgencyId"][];
            /**
             * Format: date-time
             * @description When they last signed in or stayed signed in.
             */
            last_used_at?: string | null;
            /**
             * Format: date-time
             * @description Since when they are a user.
             */
            created_at: string;
            /**
             * Format: int64
             * @description For `If-Match`.
             */
            version: number;
        };
        /** @description What can be edited of a user. */
        UserEdit: {
            /** @description Their name, 1 to 200 characters. */
            name?: string;
            /** @description Their roles, at least one. */
            roles?: components["schemas"]["RoleId"][];
            /** @description Whether they may sign in; deactivating ends their sessions. */
            active?: boolean;
            /** @description Which agencies they see. */
            sees?: components["schemas"]["Sees"];
            /** @description The agencies assigned to them, at most 1,000; only if they see those assigned. */
            agencies?: components["schemas"]["AgencyId"][];
            /** @description The language that they read. */
            locale?: components["schemas"]["Locale"];
        };
        /**
         * Format: uuid
         * @description A person (or program) that signs in.
         */
        UserId: string;
        /** @description Where goods lie. */
        Warehouse: {
            /** @description Its id. */
            id: components["schemas"]["WarehouseId"];
            /** @description Its name. */
            name: string;
            /** @description Its address. */
            address?: string | null;
            /** @description Whether slips go here that name no warehouse. */
            is_default: boolean;
            /** @description Whether goods may be moved in and out. */
            active: boolean;
            /**
             * Format: int64
             * @description Its version, for `If-Match`.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was entered.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updated_at: string;
        };
        /**
         * Format: uuid
         * @description A warehouse's id.
         */
        WarehouseId: string;
        /** @description A rule that would have refused, were its policy not `warn`: the refusal's code and numbers. */
        Warning: {
            /** @description The code that the refusal would have had, such as `DEBT_LIMIT`. */
            code: string;
            /** @description The numbers that the refusal would have had. */
            params: Record<string, never>;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Action = components['schemas']['Action'];
export type AgedDebt = components['schemas']['AgedDebt'];
export type Ageing = components['schemas']['Ageing'];
export type AgeingBuckets = components['schemas']['AgeingBuckets'];
export type AgeingTotals = components['schemas']['AgeingTotals'];
export type Agency = components['schemas']['Agency'];
export type AgencyChange = components['schemas']['AgencyChange'];
export type AgencyDebt = components['schemas']['AgencyDebt'];
export type AgencyExposure = components['schemas']['AgencyExposure'];
export type AgencyId = components['schemas']['AgencyId'];
export type AgencyType = components['schemas']['AgencyType'];
export type AgencyTypeId = components['schemas']['AgencyTypeId'];
export type Alive = components['schemas']['Alive'];
export type AnySalesReport = components['schemas']['AnySalesReport'];
export type Application = components['schemas']['Application'];
export type ApplicationForm = components['schemas']['ApplicationForm'];
export type Approval = components['schemas']['Approval'];
export type Blocking = components['schemas']['Blocking'];
export type Bounds = components['schemas']['Bounds'];
export type ChangedAgency = components['schemas']['ChangedAgency'];
export type ClosePeriod = components['schemas']['ClosePeriod'];
export type Closing = components['schemas']['Closing'];
export type Dashboard = components['schemas']['Dashboard'];
export type DashboardBrought = components['schemas']['DashboardBrought'];
export type DashboardDay = components['schemas']['DashboardDay'];
export type DashboardOwed = components['schemas']['DashboardOwed'];
export type DebtDocument = components['schemas']['DebtDocument'];
export type DebtEntry = components['schemas']['DebtEntry'];
export type DebtEntryKind = components['schemas']['DebtEntryKind'];
export type DebtReport = components['schemas']['DebtReport'];
export type DebtReportRow = components['schemas']['DebtReportRow'];
export type DebtTotals = components['schemas']['DebtTotals'];
export type Dependencies = components['schemas']['Dependencies'];
export type Dependency = components['schemas']['Dependency'];
export type District = components['schemas']['District'];
export type DistrictId = components['schemas']['DistrictId'];
export type DistrictName = components['schemas']['DistrictName'];
export type EditAgency = components['schemas']['EditAgency'];
export type EditAgencyType = components['schemas']['EditAgencyType'];
export type EditDistrict = components['schemas']['EditDistrict'];
export type EditItem = components['schemas']['EditItem'];
export type EditSupplier = components['schemas']['EditSupplier'];
export type EditUnit = components['schemas']['EditUnit'];
export type EditWarehouse = components['schemas']['EditWarehouse'];
export type FieldError = components['schemas']['FieldError'];
export type Item = components['schemas']['Item'];
export type ItemDetail = components['schemas']['ItemDetail'];
export type ItemId = components['schemas']['ItemId'];
export type ItemSalesReport = components['schemas']['ItemSalesReport'];
export type ItemSalesReportRow = components['schemas']['ItemSalesReportRow'];
export type ItemSalesTotals = components['schemas']['ItemSalesTotals'];
export type Kind = components['schemas']['Kind'];
export type Locale = components['schemas']['Locale'];
export type Login = components['schemas']['Login'];
export type Me = components['schemas']['Me'];
export type Method = components['schemas']['Method'];
export type Money = components['schemas']['Money'];
export type Month = components['schemas']['Month'];
export type MyTenant = components['schemas']['MyTenant'];
export type NewAgency = components['schemas']['NewAgency'];
export type NewAgencyType = components['schemas']['NewAgencyType'];
export type NewDistrict = components['schemas']['NewDistrict'];
export type NewIssue = components['schemas']['NewIssue'];
export type NewItem = components['schemas']['NewItem'];
export type NewPack = components['schemas']['NewPack'];
export type NewPayment = components['schemas']['NewPayment'];
export type NewReceipt = components['schemas']['NewReceipt'];
export type NewRole = components['schemas']['NewRole'];
export type NewSlipLine = components['schemas']['NewSlipLine'];
export type NewSupplier = components['schemas']['NewSupplier'];
export type NewUnit = components['schemas']['NewUnit'];
export type NewUser = components['schemas']['NewUser'];
export type NewValue = components['schemas']['NewValue'];
export type NewWarehouse = components['schemas']['NewWarehouse'];
export type Number = components['schemas']['Number'];
export type Pack = components['schemas']['Pack'];
export type PageAgency = components['schemas']['Page_Agency'];
export type PageAgencyChange = components['schemas']['Page_AgencyChange'];
export type PageAgencyDebt = components['schemas']['Page_AgencyDebt'];
export type PageAgencyType = components['schemas']['Page_AgencyType'];
export type PageDebtEntry = components['schemas']['Page_DebtEntry'];
export type PageDistrict = components['schemas']['Page_District'];
export type PageItem = components['schemas']['Page_Item'];
export type PagePayment = components['schemas']['Page_Payment'];
export type PagePermission = components['schemas']['Page_Permission'];
export type PageRegulation = components['schemas']['Page_Regulation'];
export type PageRole = components['schemas']['Page_Role'];
export type PageSession = components['schemas']['Page_Session'];
export type PageSetValue = components['schemas']['Page_SetValue'];
export type PageSlip = components['schemas']['Page_Slip'];
export type PageStock = components['schemas']['Page_Stock'];
export type PageSupplier = components['schemas']['Page_Supplier'];
export type PageUnit = components['schemas']['Page_Unit'];
export type PageUser = components['schemas']['Page_User'];
export type PageWarehouse = components['schemas']['Page_Warehouse'];
export type ParameterValue = components['schemas']['ParameterValue'];
export type PasswordChange = components['schemas']['PasswordChange'];
export type PasswordToSet = components['schemas']['PasswordToSet'];
export type Payment = components['schemas']['Payment'];
export type PaymentId = components['schemas']['PaymentId'];
export type PaymentReversal = components['schemas']['PaymentReversal'];
export type Percent = components['schemas']['Percent'];
export type Period = components['schemas']['Period'];
export type Periods = components['schemas']['Periods'];
export type Permission = components['schemas']['Permission'];
export type Policy = components['schemas']['Policy'];
export type Problem = components['schemas']['Problem'];
export type Quantity = components['schemas']['Quantity'];
export type Ready = components['schemas']['Ready'];
export type Refresh = components['schemas']['Refresh'];
export type Regulation = components['schemas']['Regulation'];
export type ReopenPeriod = components['schemas']['ReopenPeriod'];
export type ReportSpan = components['schemas']['ReportSpan'];
export type Role = components['schemas']['Role'];
export type RoleEdit = components['schemas']['RoleEdit'];
export type RoleId = components['schemas']['RoleId'];
export type RoleName = components['schemas']['RoleName'];
export type SalesBy = components['schemas']['SalesBy'];
export type SalesReport = components['schemas']['SalesReport'];
export type SalesReportRow = components['schemas']['SalesReportRow'];
export type SalesTotals = components['schemas']['SalesTotals'];
export type Sees = components['schemas']['Sees'];
export type Session = components['schemas']['Session'];
export type SessionId = components['schemas']['SessionId'];
export type SessionTokens = components['schemas']['SessionTokens'];
export type SetValue = components['schemas']['SetValue'];
export type Slip = components['schemas']['Slip'];
export type SlipExposure = components['schemas']['SlipExposure'];
export type SlipId = components['schemas']['SlipId'];
export type SlipKind = components['schemas']['SlipKind'];
export type SlipLine = components['schemas']['SlipLine'];
export type SlipReversal = components['schemas']['SlipReversal'];
export type SlipStatus = components['schemas']['SlipStatus'];
export type State = components['schemas']['State'];
export type Statement = components['schemas']['Statement'];
export type Status = components['schemas']['Status'];
export type Stock = components['schemas']['Stock'];
export type StockCard = components['schemas']['StockCard'];
export type StockCardRow = components['schemas']['StockCardRow'];
export type StockInWarehouse = components['schemas']['StockInWarehouse'];
export type StockReport = components['schemas']['StockReport'];
export type StockReportRow = components['schemas']['StockReportRow'];
export type StockTotals = components['schemas']['StockTotals'];
export type Supplier = components['schemas']['Supplier'];
export type SupplierId = components['schemas']['SupplierId'];
export type Tenant = components['schemas']['Tenant'];
export type TenantEdit = components['schemas']['TenantEdit'];
export type TenantId = components['schemas']['TenantId'];
export type Text = components['schemas']['Text'];
export type Unit = components['schemas']['Unit'];
export type UnitId = components['schemas']['UnitId'];
export type UnitPrice = components['schemas']['UnitPrice'];
export type Upcoming = components['schemas']['Upcoming'];
export type User = components['schemas']['User'];
export type UserEdit = components['schemas']['UserEdit'];
export type UserId = components['schemas']['UserId'];
export type Warehouse = components['schemas']['Warehouse'];
export type WarehouseId = components['schemas']['WarehouseId'];
export type Warning = components['schemas']['Warning'];
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alive"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_agencies: {
        parameters: {
            query?: {
                /** @description Rows on the page: 1 to 500, else 50. */
                limit?: number;
                /** @description Where the page begins: `next_cursor` of the one before. */
                cursor?: string;
                /** @description Whether to count them all. */
                count?: boolean;
                /** @description `name` (else), `code`, `registered_on` or `debt`; with a minus descending. Not together with `q`. */
                sort?: string;
                /**
                 * @description Words to find in code, name or phone, whatever their case and accents; `y` and `i` are one, and a phone is found by
                 *     its digits too. Where nothing has them all, one typing error in each word is forgiven, if one of them has at least 3
                 *     letters. The closest come first.
                 */
                q?: string;
                /** @description Only those that stand here. */
                status?: components["schemas"]["Status"];
                /** @description Only those of this type. */
                type_id?: components["schemas"]["AgencyTypeId"];
                /** @description Only those in this district. */
                district_id?: components["schemas"]["DistrictId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of agencies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Agency"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_agency: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's choice: the same again answers the same */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgency"];
            };
        };
        responses: {
            /** @description Registered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAgency"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `DISTRICT_FULL`: the district has no room; `CONFLICT`: the code is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agency's id */
                id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agency */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agency"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_agency: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what the change is based on */
                "If-Match": string;
            };
            path: {
                /** @description The agency's id */
                id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditAgency"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAgency"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `DISTRICT_FULL`: the district has no room; `CONFLICT`: the code is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by somebody else meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approve_agency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agency's id */
                id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Approval"] | null;
            };
        };
        responses: {
            /** @description Active */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAgency"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `DISTRICT_FULL`: the district has no room; `CONFLICT`: it is not pending */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    block_agency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agency's id */
                id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Blocking"];
            };
        };
        responses: {
            /** @description Blocked */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAgency"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: it is blocked already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_agency_changes: {
        parameters: {
            query?: {
                /** @description Rows on the page: 1 to 500, else 50. */
                limit?: number;
                /** @description Where the page begins: `next_cursor` of the one before. */
                cursor?: string;
                /** @description Whether to count them all. */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description The agency's id */
                id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AgencyChange"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agency_exposure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agency */
                id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exposure at this moment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyExposure"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agency_history: {
        parameters: {
            query?: {
                /** @description Only from this date on. */
                from?: string;
                /** @description Only up to this date. */
                to?: string;
                /** @description Only of this kind. */
                kind?: components["schemas"]["DebtEntryKind"];
                /** @description `date` or `-date`. Latest first unless said. */
                sort?: string;
                /** @description Rows on a page, at most 500; 50 unless said. */
                limit?: number;
                /** @description Where to go on. */
                cursor?: string;
                /** @description Whether the total is wanted. */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description The agency */
                id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of documents */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DebtEntry"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agency_statement: {
        parameters: {
            query?: {
                /** @description The first day; the first of the month of `to` unless said. */
                from?: string;
                /** @description The last day; today unless said. */
                to?: string;
                /** @description Entries on a page, at most 500; 50 unless said. CSV has them all. */
                limit?: number;
                /** @description Where to go on. */
                cursor?: string;
                /** @description Whether the number of entries is wanted. */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description The agency */
                id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the statement, with the totals of the whole */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                    "text/csv": string;
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_ACCEPTABLE`: neither JSON nor CSV is accepted */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `VALIDATION`: the dates contradict each other */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unblock_agency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The agency's id */
                id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Active */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAgency"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `DISTRICT_FULL`: the district has no room; `CONFLICT`: it is not blocked */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `VALIDATION`: it was turned down before it had a type and a district */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apply_as_agency: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Application"];
            };
        };
        responses: {
            /** @description Received */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `RATE_LIMITED`: too many from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_application_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code of the company */
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company and its districts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationForm"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND`: there is no such company, or it takes no applications */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `RATE_LIMITED`: too many from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_districts: {
        parameters: {
            query?: {
                /** @description Rows on the page: 1 to 500, else 50. */
                limit?: number;
                /** @description Where the page begins: `next_cursor` of the one before. */
                cursor?: string;
                /** @description Whether to count them all. */
                count?: boolean;
                /** @description `name` (else) or `agencies`; with a minus descending. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of districts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_District"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_district: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's choice: the same again answers the same */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDistrict"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["District"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_district: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The district's id */
                id: components["schemas"]["DistrictId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The district */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["District"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_district: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The district's id */
                id: components["schemas"]["DistrictId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `IN_USE`: there are agencies in it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_district: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what the change is based on */
                "If-Match": string;
            };
            path: {
                /** @description The district's id */
                id: components["schemas"]["DistrictId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditDistrict"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["District"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by somebody else meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_agency_types: {
        parameters: {
            query?: {
                /** @description Rows on the page: 1 to 500, else 50. */
                limit?: number;
                /** @description Where the page begins: `next_cursor` of the one before. */
                cursor?: string;
                /** @description Whether to count them all. */
                count?: boolean;
                /** @description `name` (else) or `credit_limit`; with a minus descending. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of agency types */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AgencyType"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_agency_type: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's choice: the same again answers the same */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgencyType"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyType"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agency_type: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The type's id */
                id: components["schemas"]["AgencyTypeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The type */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyType"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_agency_type: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The type's id */
                id: components["schemas"]["AgencyTypeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `IN_USE`: there are agencies of this type */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_agency_type: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what the change is based on */
                "If-Match": string;
            };
            path: {
                /** @description The type's id */
                id: components["schemas"]["AgencyTypeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditAgencyType"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyType"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by somebody else meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: it was changed elsewhere meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `RATE_LIMITED`; see `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description Signed in; the tokens are in cookies too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTokens"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `INVALID_CREDENTIALS` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `RATE_LIMITED`; see `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Refresh"] | null;
            };
        };
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `INVALID_TOKEN` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CSRF` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_permissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Permission"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Refresh"] | null;
            };
        };
        responses: {
            /** @description Refreshed; the tokens are in cookies too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTokens"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `INVALID_TOKEN`: sign in again */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CSRF` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: used a moment ago; go on with the tokens that it got */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_roles: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 500 (50 unless told). */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether the total is wanted. */
                count?: boolean;
                /** @description `name` or `-name`. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Role"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_role: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes again */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The role */
                id: components["schemas"]["RoleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    /** @description For `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The role */
                id: components["schemas"]["RoleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `IN_USE`: users have it; `CONFLICT`: it is built in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit_role: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read */
                "If-Match": string;
            };
            path: {
                /** @description The role */
                id: components["schemas"]["RoleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleEdit"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    /** @description For `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the name is taken, or it is the admin's role */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `STALE` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `PRECONDITION_REQUIRED` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: {
                /** @description Rows wanted, 1 to 500 (50 unless told). */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether the total is wanted. */
                count?: boolean;
                /** @description `last_used_at` (the latest first unless told) or `created_at`, with `-` before it for the latest first. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Session"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The session */
                id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND`: none of one's own that lives */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_tenant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    /** @description For `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit_tenant: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantEdit"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    /** @description For `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `STALE` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `PRECONDITION_REQUIRED` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description Part of a name or e-mail; ignores case and accents and forgives a typing error. At most 100 characters. */
                q?: string;
                /** @description Only the active ones, or only the others. */
                active?: boolean;
                /** @description Only those who have this role. */
                role?: components["schemas"]["RoleId"];
                /** @description Rows wanted, 1 to 500 (50 unless told). */
                limit?: number;
                /** @description Where to go on: `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether the total is wanted. */
                count?: boolean;
                /** @description `name`, `email`, `created_at`, with `-` before it for the other direction. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_User"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again with the same body, the first answer comes again */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the e-mail is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    /** @description For `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit_user: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read */
                "If-Match": string;
            };
            path: {
                /** @description The user */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserEdit"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    /** @description For `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the last active administrator */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `STALE` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `PRECONDITION_REQUIRED` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_user_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_user_password: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user */
                id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordToSet"];
            };
        };
        responses: {
            /** @description Set */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_debts: {
        parameters: {
            query?: {
                /** @description Words of the agency's code, name or phone, whatever their case and accents; forgives a typing error. */
                q?: string;
                /** @description Only agencies that owe more than their limit with what is pending, or only those that do not. */
                over_limit?: boolean;
                /** @description Only agencies that owe 80 % of their limit or more, but not more than it, or only the others. */
                near_limit?: boolean;
                /** @description Only agencies of this type. */
                type_id?: string;
                /** @description Only agencies of this district. */
                district_id?: string;
                /** @description `debt`, `name` or `code`; `-` before it turns it round. The greatest debt first unless said. */
                sort?: string;
                /** @description Rows on a page, at most 500; 50 unless said. */
                limit?: number;
                /** @description Where to go on. */
                cursor?: string;
                /** @description Whether the total is wanted. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of debts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AgencyDebt"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_debt_ageing: {
        parameters: {
            query?: {
                /** @description The debts when this day ended; today unless said. */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every agency that owes something, the greatest debt first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ageing"];
                    "text/csv": string;
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_ACCEPTABLE`: neither JSON nor CSV is accepted */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_debt_entries: {
        parameters: {
            query?: {
                /** @description Only this agency's. */
                agency_id?: components["schemas"]["AgencyId"];
                /** @description Only from this date on. Without an agency the list is of this month unless said. */
                from?: string;
                /** @description Only up to this date. */
                to?: string;
                /** @description Only of this kind. */
                kind?: components["schemas"]["DebtEntryKind"];
                /** @description `date` or `-date`. Latest first unless said. */
                sort?: string;
                /** @description Rows on a page, at most 500; 50 unless said. */
                limit?: number;
                /** @description Where to go on. */
                cursor?: string;
                /** @description Whether the total is wanted. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of debt entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DebtEntry"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_payments: {
        parameters: {
            query?: {
                /** @description Only this agency's. */
                agency_id?: components["schemas"]["AgencyId"];
                /** @description Only from this date on. */
                from?: string;
                /** @description Only up to this date. */
                to?: string;
                /** @description Only in cash or by bank. */
                method?: components["schemas"]["Method"];
                /** @description Only the one with this reference. */
                reference?: string;
                /** @description Only the one with this number. */
                number?: string;
                /** @description `date`, `number` or `amount`; `-` before it turns it round. Latest first unless said. */
                sort?: string;
                /** @description Rows on a page, at most 500; 50 unless said. */
                limit?: number;
                /** @description Where to go on. */
                cursor?: string;
                /** @description Whether the total is wanted. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of payments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Payment"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_payment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The client's key for this deed: a retry under it posts nothing twice */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPayment"];
            };
        };
        responses: {
            /** @description Posted */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `OVERPAYMENT`, `PERIOD_CLOSED`, `TOO_FAR_BACK`, or `CONFLICT` where a payment that is not reversed has the reference */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_payment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The payment */
                id: components["schemas"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reverse_payment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The client's key for this deed: a retry under it posts nothing twice */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The payment */
                id: components["schemas"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PaymentReversal"] | null;
            };
        };
        responses: {
            /** @description The counter-document */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ALREADY_REVERSED`, `PERIOD_CLOSED`, `TOO_FAR_BACK` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_issues: {
        parameters: {
            query?: {
                /** @description Only this agency's. */
                agency_id?: components["schemas"]["AgencyId"];
                /** @description Only from this supplier. */
                supplier_id?: components["schemas"]["SupplierId"];
                /** @description Only of this warehouse. */
                warehouse_id?: components["schemas"]["WarehouseId"];
                /** @description Only those that moved this item. */
                item_id?: components["schemas"]["ItemId"];
                /** @description Only slips, or only the counter-documents that reverse them. */
                kind?: components["schemas"]["SlipKind"];
                /** @description Only from this date on. */
                from?: string;
                /** @description Only up to this date. */
                to?: string;
                /** @description Only the one with this number. */
                number?: string;
                /** @description `date`, `number` or `total`; `-` before it turns it round. Latest first unless said. */
                sort?: string;
                /** @description Rows on a page, at most 500; 50 unless said. */
                limit?: number;
                /** @description Where to go on. */
                cursor?: string;
                /** @description Whether the total is wanted. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of issues */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Slip"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_issue: {
        parameters: {
            query?: never;
            header?: {
                /** @description The client's key for this deed: a retry under it posts nothing twice */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIssue"];
            };
        };
        responses: {
            /** @description Posted: the whole slip and the agency's exposure after it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slip"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `OUT_OF_STOCK`, `DEBT_LIMIT`, `AGENCY_NOT_ACTIVE`, `PERIOD_CLOSED`, `TOO_FAR_BACK` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The issue */
                id: components["schemas"]["SlipId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The issue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slip"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reverse_issue: {
        parameters: {
            query?: never;
            header?: {
                /** @description The client's key for this deed: a retry under it posts nothing twice */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The issue */
                id: components["schemas"]["SlipId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SlipReversal"] | null;
            };
        };
        responses: {
            /** @description The counter-document */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slip"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ALREADY_REVERSED`, `OVERPAYMENT`, `PERIOD_CLOSED`, `TOO_FAR_BACK` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_items: {
        parameters: {
            query?: {
                /** @description Words of the sku, the name or a barcode, whatever their case and accents; forgives a typing error. */
                q?: string;
                /** @description The item that this barcode stands for. */
                barcode?: string;
                /** @description The item with exactly this sku. */
                sku?: string;
                /** @description Only those that may be traded, or only the others. */
                active?: boolean;
                /** @description Only those of which there is less than their `low_stock`, or only the others. */
                low_stock?: boolean;
                /** @description Only those counted in this unit. */
                unit_id?: components["schemas"]["UnitId"];
                /** @description Only those that ever lay in this warehouse; `on_hand`, `reserved` and `low_stock` are then about it alone. */
                warehouse_id?: components["schemas"]["WarehouseId"];
                /** @description Rows on the page: 1 to 500, else 50. */
                limit?: number;
                /** @description Where the page begins: `next_cursor` of the one before. */
                cursor?: string;
                /** @description Whether to count them all. */
                count?: boolean;
                /** @description `name`, `-name`, `sku`, `-sku` or, with `q`, `closest`, which is then the usual. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of items */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Item"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's choice: the same again answers the same */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewItem"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDetail"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the sku or a barcode is another item's; `errors` says which, and whose */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The item's id */
                id: components["schemas"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDetail"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The item's id */
                id: components["schemas"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `IN_USE`: some of it moved */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_item: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what the change is based on */
                "If-Match": string;
            };
            path: {
                /** @description The item's id */
                id: components["schemas"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditItem"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDetail"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the sku or a barcode is another item's; `IN_USE`: some of it moved, so its base unit stays */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by somebody else meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_stock_card: {
        parameters: {
            query?: {
                /** @description Only this warehouse; all of them without it. */
                warehouse_id?: components["schemas"]["WarehouseId"];
                /** @description The first day; from the beginning without it. */
                from?: string;
                /** @description The last day; to the end without it. */
                to?: string;
                /** @description Rows on the page: 1 to 500, else 50. */
                limit?: number;
                /** @description Where the page begins: `next_cursor` of the one before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The item's id */
                id: components["schemas"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the card, with the totals of the whole */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockCard"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_receipts: {
        parameters: {
            query?: {
                /** @description Only this agency's. */
                agency_id?: components["schemas"]["AgencyId"];
                /** @description Only from this supplier. */
                supplier_id?: components["schemas"]["SupplierId"];
                /** @description Only of this warehouse. */
                warehouse_id?: components["schemas"]["WarehouseId"];
                /** @description Only those that moved this item. */
                item_id?: components["schemas"]["ItemId"];
                /** @description Only slips, or only the counter-documents that reverse them. */
                kind?: components["schemas"]["SlipKind"];
                /** @description Only from this date on. */
                from?: string;
                /** @description Only up to this date. */
                to?: string;
                /** @description Only the one with this number. */
                number?: string;
                /** @description `date`, `number` or `total`; `-` before it turns it round. Latest first unless said. */
                sort?: string;
                /** @description Rows on a page, at most 500; 50 unless said. */
                limit?: number;
                /** @description Where to go on. */
                cursor?: string;
                /** @description Whether the total is wanted. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of receipts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Slip"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_receipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description The client's key for this deed: a retry under it posts nothing twice */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReceipt"];
            };
        };
        responses: {
            /** @description Posted: the whole slip */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slip"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `PERIOD_CLOSED`, `TOO_FAR_BACK` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The receipt */
                id: components["schemas"]["SlipId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slip"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reverse_receipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description The client's key for this deed: a retry under it posts nothing twice */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description The receipt */
                id: components["schemas"]["SlipId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SlipReversal"] | null;
            };
        };
        responses: {
            /** @description The counter-document */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slip"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_FOUND` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ALREADY_REVERSED`, `OUT_OF_STOCK`, `PERIOD_CLOSED`, `TOO_FAR_BACK` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_stock: {
        parameters: {
            query?: {
                /** @description Words of the sku, the name or a barcode, whatever their case and accents; forgives a typing error. */
                q?: string;
                /** @description Only this item. */
                item_id?: components["schemas"]["ItemId"];
                /** @description Only this warehouse. */
                warehouse_id?: components["schemas"]["WarehouseId"];
                /** @description Only where something lies, or only where nothing does any more. */
                in_stock?: boolean;
                /** @description Rows on the page: 1 to 500, else 50. */
                limit?: number;
                /** @description Where the page begins: `next_cursor` of the one before. */
                cursor?: string;
                /** @description Whether to count them all. */
                count?: boolean;
                /** @description `sku`, `-sku`, `name`, `-name` or, with `q`, `closest`, which is then the usual. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of stock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Stock"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_suppliers: {
        parameters: {
            query?: {
                /** @description Words of the name or the phone number, whatever their case and accents; forgives a typing error. */
                q?: string;
                /** @description Only those that goods may be received from, or only the others. */
                active?: boolean;
                /** @description Rows on the page: 1 to 500, else 50. */
                limit?: number;
                /** @description Where the page begins: `next_cursor` of the one before. */
                cursor?: string;
                /** @description Whether to count them all. */
                count?: boolean;
                /** @description `name`, `-name` or, with `q`, `closest`, which is then the usual. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of suppliers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Supplier"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_supplier: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's choice: the same again answers the same */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSupplier"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_supplier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The supplier's id */
                id: components["schemas"]["SupplierId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The supplier */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_supplier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The supplier's id */
                id: components["schemas"]["SupplierId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `IN_USE`: a slip names it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_supplier: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what the change is based on */
                "If-Match": string;
            };
            path: {
                /** @description The supplier's id */
                id: components["schemas"]["SupplierId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSupplier"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by somebody else meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_units: {
        parameters: {
            query?: {
                /** @description Rows on the page: 1 to 500, else 50. */
                limit?: number;
                /** @description Where the page begins: `next_cursor` of the one before. */
                cursor?: string;
                /** @description Whether to count them all. */
                count?: boolean;
                /** @description `name` or `-name`. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of units */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Unit"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_unit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's choice: the same again answers the same */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnit"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unit's id */
                id: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The unit */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The unit's id */
                id: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `IN_USE`: an item is counted in it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_unit: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what the change is based on */
                "If-Match": string;
            };
            path: {
                /** @description The unit's id */
                id: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditUnit"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the name is taken, or is that of a pack */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by somebody else meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_warehouses: {
        parameters: {
            query?: {
                /** @description Only those that goods may be moved in and out of, or only the others. */
                active?: boolean;
                /** @description Rows on the page: 1 to 500, else 50. */
                limit?: number;
                /** @description Where the page begins: `next_cursor` of the one before. */
                cursor?: string;
                /** @description Whether to count them all. */
                count?: boolean;
                /** @description `name` or `-name`. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of warehouses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Warehouse"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_warehouse: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's choice: the same again answers the same */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWarehouse"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_warehouse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The warehouse's id */
                id: components["schemas"]["WarehouseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The warehouse */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_warehouse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The warehouse's id */
                id: components["schemas"]["WarehouseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `IN_USE`: goods were moved in it, or it is the default and there are others */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_warehouse: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what the change is based on */
                "If-Match": string;
            };
            path: {
                /** @description The warehouse's id */
                id: components["schemas"]["WarehouseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditWarehouse"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    /** @description Its version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: the name is taken; `IN_USE`: goods lie in it, so it cannot be deactivated */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by somebody else meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_flags: {
        parameters: {
            query?: {
                /** @description The day whose values are wanted; today unless given. */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The flags */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Regulation"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_flag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the flag, such as flag.public_application */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewValue"];
            };
        };
        responses: {
            /** @description The flag as it stands today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Regulation"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `PERIOD_CLOSED`: the date lies in a closed period */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_periods: {
        parameters: {
            query?: {
                /** @description Months wanted; 50 unless given, at most 500. */
                limit?: number;
                /** @description Where to go on, from `next_cursor`: a month. */
                cursor?: components["schemas"]["Month"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The months */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Periods"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_period: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The month, YYYY-MM */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ClosePeriod"] | null;
            };
        };
        responses: {
            /** @description The month, closed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: it is not over yet, or closed already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopen_period: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The month, YYYY-MM */
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenPeriod"];
            };
        };
        responses: {
            /** @description The month, open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `CONFLICT`: it is not closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_regulations: {
        parameters: {
            query?: {
                /** @description The day whose values are wanted; today unless given. */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The regulations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Regulation"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_regulation: {
        parameters: {
            query?: {
                /** @description The day whose values are wanted; today unless given. */
                on?: string;
            };
            header?: never;
            path: {
                /** @description The name of the parameter, such as agency.max_per_district */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The regulation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Regulation"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_regulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the parameter, such as agency.max_per_district */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewValue"];
            };
        };
        responses: {
            /** @description The regulation as it stands today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Regulation"];
                };
            };
            /** @description Not JSON, a wrong type or an unknown field */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body took too long to come */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `PERIOD_CLOSED`: the date lies in a closed period */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A field breaks a rule; `errors` points at it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_regulation_history: {
        parameters: {
            query?: {
                /** @description Rows wanted; 50 unless given, at most 500. */
                limit?: number;
                /** @description Where to go on, from `next_cursor`. */
                cursor?: string;
                /** @description Whether the total is wanted. */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description The name of the parameter, such as agency.max_per_district */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SetValue"];
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_dashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Today and this month */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_debt_report: {
        parameters: {
            query?: {
                /**
                 * @description A whole month, `YYYY-MM`; this month if no days are given.
                 * @example 2026-11
                 */
                month?: string;
                /** @description The first day. */
                from?: string;
                /** @description The last day; today if only `from` is given. */
                to?: string;
                /** @description The debts when this day ended: the month up to it. */
                as_of?: string;
                /** @description Only agencies of this type. */
                type_id?: string;
                /** @description Only agencies of this district. */
                district_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every row, by code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebtReport"];
                    "text/csv": string;
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_ACCEPTABLE`: neither JSON nor CSV is accepted */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `VALIDATION`: the days contradict each other */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sales_report: {
        parameters: {
            query?: {
                /**
                 * @description A whole month, `YYYY-MM`; this month if no days are given.
                 * @example 2026-11
                 */
                month?: string;
                /** @description The first day. */
                from?: string;
                /** @description The last day; today if only `from` is given. */
                to?: string;
                /** @description What was sold when this day ended: the month up to it. */
                as_of?: string;
                /** @description `agency` unless said. */
                by?: components["schemas"]["SalesBy"];
                /** @description Only agencies of this type (by agency). */
                type_id?: string;
                /** @description Only agencies of this district (by agency). */
                district_id?: string;
                /** @description Only sales from this warehouse (by item). */
                warehouse_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every row, the greatest amount first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnySalesReport"];
                    "text/csv": string;
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_ACCEPTABLE`: neither JSON nor CSV is accepted */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `VALIDATION`: the days contradict each other */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_stock_report: {
        parameters: {
            query?: {
                /**
                 * @description A whole month, `YYYY-MM`; this month if no days are given.
                 * @example 2026-11
                 */
                month?: string;
                /** @description The first day. */
                from?: string;
                /** @description The last day; today if only `from` is given. */
                to?: string;
                /** @description What lay there when this day ended: the month up to it. */
                as_of?: string;
                /** @description Only this warehouse. */
                warehouse_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every row, by sku and warehouse */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockReport"];
                    "text/csv": string;
                };
            };
            /** @description An unknown or unreadable parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in, or the token has expired */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The permission is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `NOT_ACCEPTABLE`: neither JSON nor CSV is accepted */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `VALIDATION`: the days contradict each other */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alive"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can do its work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description Our fault; quote the trace id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
